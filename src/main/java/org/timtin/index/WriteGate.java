package org.timtin.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets writes through while the index is rebuilt, remembers which articles they touch, and holds
 * them for the moment in which the alias moves. It knows the writes of this instance of the service
 * only.
 */
@ApplicationScoped
public class WriteGate {
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
  private Optional<Set<String>> touched = Optional.empty();

  /** Runs a write of the given articles; waits while the alias moves. */
  <T> T write(Collection<String> ids, Supplier<T> write) {
    lock.readLock().lock();
    try {
      T result = write.get();
      // After the write: an id that is read before its write would be copied in its old state and
      // then forgotten.
      note(ids);
      return result;
    } catch (RuntimeException e) {
      // A write whose answer was lost may have happened.
      note(ids);
      throw e;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Begins to remember touched articles. */
  synchronized void watch() {
    touched = Optional.of(new HashSet<>());
  }

  /** The articles touched since the last call, or since {@link #watch()}. */
  synchronized Set<String> drain() {
    Set<String> drained = Set.copyOf(touched.orElse(Set.of()));
    touched.ifPresent(Set::clear);
    return drained;
  }

  /** Stops remembering. */
  synchronized void forget() {
    touched = Optional.empty();
  }

  /** Runs something while no write is under way. */
  void alone(Runnable task) {
    lock.writeLock().lock();
    try {
      task.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private synchronized void note(Collection<String> ids) {
    touched.ifPresent(set -> set.addAll(ids));
  }
}

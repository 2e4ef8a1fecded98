package org.timtin.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Sends articles, patient with a service that starts or is busy. */
final class Sender {
  private static final String PATH = "/v1/articles";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final ServiceClient service;
  private final StopSignal stop;
  private final Duration patience;
  private final PrintWriter messages;

  /**
   * @param patience how long to try in all before giving up on one request
   * @param messages told when there is waiting to do
   */
  Sender(ServiceClient service, StopSignal stop, Duration patience, PrintWriter messages) {
    this.service = service;
    this.stop = stop;
    this.patience = patience;
    this.messages = messages;
  }

  /**
   * Sends one request until it is answered. Sending an article again does no harm: it is the same
   * article.
   *
   * @throws CliFailure if the service does not take it in time, or the user does not want to wait
   */
  ServiceClient.Answer send(String contentType, byte[] body) {
    Duration waited = Duration.ZERO;
    Duration pause = FIRST_PAUSE;
    while (true) {
      String problem;
      try {
        ServiceClient.Answer answer = service.post(PATH, contentType, body);
        if (answer.status() != 503) {
          return answer;
        }
        problem = answer.problem();
      } catch (ServiceClient.Unreachable unreachable) {
        problem = unreachable.getMessage();
      }
      if (waited.isZero() && !patience.isZero()) {
        messages.println(
            String.format(Locale.ROOT, "%s; trying for %d seconds", problem, patience.toSeconds()));
      }
      if (waited.compareTo(patience) >= 0) {
        throw new CliFailure(problem);
      }
      if (stop.waitFor(pause)) {
        throw new CliFailure("stopped; " + problem);
      }
      waited = waited.plus(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }
}

package org.timtin.experiment.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an experiment stands. */
@Schema(name = "ExperimentState")
public enum State {
  /** Others run before it. */
  WAITING,
  /** Its searches are being asked. */
  RUNNING,
  /** All its searches were asked, and the summary holds for them. */
  DONE,
  /** Somebody stopped it. */
  CANCELLED,
  /** It could not go on. */
  FAILED,
  /** The service that ran it ended, or was cut off from the engine. */
  INTERRUPTED;

  /** Its name in JSON. */
  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it still may come to its end. */
  public boolean isActive() {
    return switch (this) {
      case WAITING, RUNNING -> true;
      case DONE, CANCELLED, FAILED, INTERRUPTED -> false;
    };
  }
}

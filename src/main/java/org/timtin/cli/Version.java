package org.timtin.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which release this is, as its jar says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String release =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("(not from a release)");
    return new String[] {"timtin " + release};
  }
}

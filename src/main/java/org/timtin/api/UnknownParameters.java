package org.timtin.api;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.timtin.BadInput;

/**
 * Refuses query parameters that a resource does not take, and those that come twice: a misspelt one
 * would be passed over in silence. A resource that asks for the address reads all of them itself.
 */
public class UnknownParameters {
  /** Refuses the first that is not known. */
  @ServerRequestFilter
  public void check(ResourceInfo resource, UriInfo uri) {
    List<Parameter> taken = Arrays.asList(resource.getResourceMethod().getParameters());
    if (taken.stream().anyMatch(parameter -> parameter.getType() == UriInfo.class)) {
      return;
    }
    Set<String> known =
        taken.stream()
            .filter(parameter -> parameter.isAnnotationPresent(QueryParam.class))
            .map(parameter -> parameter.getAnnotation(QueryParam.class).value())
            .collect(Collectors.toCollection(TreeSet::new));
    for (Map.Entry<String, List<String>> sent : uri.getQueryParameters().entrySet()) {
      String name = sent.getKey();
      if (!known.contains(name)) {
        throw new BadInput(
            name,
            "there is no parameter '"
                + name
                + "'; known: "
                + (known.isEmpty() ? "none" : String.join(", ", known)));
      }
      if (sent.getValue().size() > 1) {
        throw new BadInput(
            name, name + " is given " + sent.getValue().size() + " times; it can be given once");
      }
    }
  }
}

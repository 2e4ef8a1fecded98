package org.timtin.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells a client whose method a path does not know which ones it does: RFC 9110, section 15.5.6.
 */
@ApplicationScoped
public class AllowedMethods {
  private record Route(Pattern path, String method) {}

  private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+}");

  private final List<Route> routes;

  public AllowedMethods(BeanManager beans) {
    routes =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(bean -> bean.getBeanClass())
            .filter(type -> type.isAnnotationPresent(Path.class))
            .flatMap(AllowedMethods::routes)
            .toList();
  }

  /** Adds {@code Allow} to a 405. */
  @ServerResponseFilter
  public void allow(ContainerResponseContext response, UriInfo uri) {
    if (response.getStatus() == Response.Status.METHOD_NOT_ALLOWED.getStatusCode()) {
      response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", of(uri.getPath())));
    }
  }

  private List<String> of(String path) {
    return routes.stream()
        .filter(route -> route.path().matcher(path).matches())
        // The server answers HEAD from GET, and OPTIONS by itself.
        .flatMap(
            route ->
                route.method().equals(HttpMethod.GET)
                    ? Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                    : Stream.of(route.method()))
        .sorted()
        .distinct()
        .toList();
  }

  private static Stream<Route> routes(Class<?> resource) {
    return Arrays.stream(resource.getMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                    .map(verb -> new Route(path(resource, method), verb.value())));
  }

  private static Pattern path(Class<?> resource, Method method) {
    String template =
        resource.getAnnotation(Path.class).value()
            + Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value).orElse("");
    return Pattern.compile(VARIABLE.matcher(template).replaceAll("[^/]+"));
  }
}

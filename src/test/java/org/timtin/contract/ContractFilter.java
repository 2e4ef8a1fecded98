package org.timtin.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Fails a test at the first answer that is not as the service's own OpenAPI document says. {@link
 * ContractCallback} puts it before every request of every test.
 */
final class ContractFilter implements Filter {
  private Optional<Contract> contract = Optional.empty();

  /** Holds answers against the document of whichever service is asked first. */
  ContractFilter() {}

  /** Holds answers against this one. */
  ContractFilter(Contract contract) {
    this.contract = Optional.of(contract);
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    Response response = context.next(request, expected);
    Answer answer =
        new Answer(
            request.getMethod(),
            path(request.getURI()),
            response.statusCode(),
            name -> Optional.ofNullable(response.header(name)),
            Optional.ofNullable(response.asByteArray()).map(Bytes::of).orElse(Bytes.NONE));
    if (isOfTheService(request.getURI()) && !Outside.holds(answer)) {
      check(answer, of(request.getURI()), request.getURI());
    }
    return response;
  }

  private static void check(Answer answer, Contract contract, String uri) {
    List<String> violations = contract.violations(answer);
    if (!violations.isEmpty()) {
      throw new AssertionError(
          "%s %s was answered with %d, and that is not as the OpenAPI document says:%n  %s"
              .formatted(
                  answer.method(),
                  uri,
                  answer.status(),
                  String.join(System.lineSeparator() + "  ", violations)));
    }
  }

  private synchronized Contract of(String uri) {
    if (contract.isEmpty()) {
      contract = Optional.of(served(uri));
    }
    return contract.get();
  }

  private static Contract served(String uri) {
    try (InputStream document =
        URI.create(origin(uri) + "/q/openapi?format=json").toURL().openStream()) {
      return new Contract(new ObjectMapper().readTree(document));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Some tests also ask the engine. */
  private static boolean isOfTheService(String uri) {
    return origin(uri).endsWith(":" + RestAssured.port);
  }

  // Some addresses are wrong on purpose, and no URI.
  private static String origin(String uri) {
    return uri.substring(0, slash(uri));
  }

  private static String path(String uri) {
    String path = uri.substring(slash(uri));
    return path.split("[?#]", 2)[0];
  }

  private static int slash(String uri) {
    int slash = uri.indexOf('/', uri.indexOf("://") + 3);
    return slash < 0 ? uri.length() : slash;
  }
}

package org.timtin.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes a search's parameters once for everything that takes them: the facets' own, which are
 * alike, are added to the search, and all of the search's to the other operations and to the body.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribedParameters implements OASFilter {
  private static final String SEARCH = "/v1/search";

  /** The operations that take every parameter of a search, by path. */
  private static final Set<String> SEARCHES = Set.of("/v1/facets/{facet}");

  /** Those that are narrowed as a search is. */
  private static final Set<String> NARROWED = Set.of("/v1/suggest", "/v1/articles/{id}/related");

  private static final String EXPORT = "/v1/export";

  /** Those whose body is a search. */
  private static final Set<String> BODIES = Set.of(SEARCH, "/v1/query");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, PathItem> paths = document.getPaths().getPathItems();
    PathItem search = paths.get(SEARCH);
    FacetDescriptions.all().forEach(search.getGET()::addParameter);
    List<Parameter> parameters = search.getGET().getParameters();
    for (String path : SEARCHES) {
      add(parameters, paths.get(path).getGET(), name -> true);
    }
    for (String path : NARROWED) {
      add(parameters, paths.get(path).getGET(), FacetParameters.ofSelection()::contains);
    }
    add(parameters, paths.get(EXPORT).getGET(), name -> !ExportParameters.ofPages().contains(name));
    for (String path : BODIES) {
      paths
          .get(path)
          .getPOST()
          .getRequestBody()
          .getContent()
          .getMediaTypes()
          .values()
          .forEach(body -> describe(parameters, body.getSchema()));
    }
  }

  /** What an operation describes by itself stays as it is. */
  private static void add(
      List<Parameter> parameters, Operation operation, Predicate<String> taken) {
    Set<String> own =
        operation.getParameters().stream().map(Parameter::getName).collect(Collectors.toSet());
    parameters.stream()
        .filter(parameter -> taken.test(parameter.getName()) && !own.contains(parameter.getName()))
        .forEach(operation::addParameter);
  }

  private static void describe(List<Parameter> parameters, Schema body) {
    for (Parameter parameter : parameters) {
      Schema own = parameter.getSchema();
      Schema property = OASFactory.createSchema().description(parameter.getDescription());
      property.addAnyOf(own);
      if (own.getType().contains(Schema.SchemaType.ARRAY)) {
        // One value need not be a list.
        property.addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
      }
      body.addProperty(parameter.getName(), property);
    }
    body.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
  }
}

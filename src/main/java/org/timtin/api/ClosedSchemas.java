package org.timtin.api;

import com.fasterxml.jackson.annotation.JsonFilter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Makes the schema of every record say all that the record promises: no other properties, those
 * that are always there required, and null only where null is written. It reads the same Jackson
 * annotations as the serializer, so that document and answers cannot drift apart.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ClosedSchemas implements OASFilter {
  /** A tree that is passed through as it is; its Java class says nothing of its content. */
  private static final String TREE = "JsonNode";

  private static final String OURS = "org.timtin.";

  /**
   * A property as its record component describes it.
   *
   * @param required whether it is in every answer
   * @param nullable whether it is written as null where there is no value, and not left out
   */
  private record Property(String name, boolean required, boolean nullable) {}

  private final IndexView index;

  /** Made by Quarkus while it builds, with the application's classes. */
  public ClosedSchemas(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.getComponents().removeSchema(TREE + "Type");
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    schemas.forEach(
        (name, schema) -> {
          choose(schema);
          Optional.ofNullable(schema.getProperties())
              .ifPresent(properties -> properties.values().forEach(ClosedSchemas::choose));
          if (name.equals(TREE)) {
            open(schema);
          } else if (schema.getProperties() != null) {
            List<List<Property>> shapes = shapes(name, schema);
            if (shapes.size() == 1) {
              close(schema, shapes.getFirst());
            } else if (!shapes.isEmpty()) {
              throw new IllegalStateException(
                  "several records can be the schema "
                      + name
                      + " of the OpenAPI document; give one a name of its own with @Schema");
            }
          }
        });
  }

  /** What is one of several shapes need not be an object, which its Java type is. */
  private static void choose(Schema schema) {
    if (schema.getAnyOf() != null
        && List.of(Schema.SchemaType.OBJECT).equals(schema.getType())
        && schema.getProperties() == null) {
      schema.setType(null);
    }
  }

  private static void open(Schema tree) {
    tree.setProperties(null);
    tree.setType(List.of(Schema.SchemaType.OBJECT));
  }

  private static void close(Schema schema, List<Property> properties) {
    schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    schema.setRequired(
        properties.stream().filter(Property::required).map(Property::name).sorted().toList());
    for (Property property : properties) {
      Schema described = schema.getProperties().get(property.name());
      if (!property.nullable()) {
        withoutNull(described);
      } else if (isNullable(described) && described.getEnumeration() != null) {
        described.addEnumeration(null);
      }
    }
  }

  private static void withoutNull(Schema property) {
    if (property.getType() != null) {
      property.setType(
          property.getType().stream().filter(type -> type != Schema.SchemaType.NULL).toList());
    }
    if (property.getAnyOf() != null) {
      property.setAnyOf(property.getAnyOf().stream().filter(choice -> !isNull(choice)).toList());
    }
  }

  private static boolean isNullable(Schema schema) {
    return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
  }

  private static boolean isNull(Schema choice) {
    return choice.getType() != null && choice.getType().equals(List.of(Schema.SchemaType.NULL));
  }

  /** What the records of that name with just these properties promise of each. */
  private List<List<Property>> shapes(String name, Schema schema) {
    return index.getKnownClasses().stream()
        .filter(type -> type.isRecord() && type.name().toString().startsWith(OURS))
        .filter(type -> isNamed(type, name))
        .map(this::properties)
        .filter(
            properties ->
                properties.size() == schema.getProperties().size()
                    && properties.stream()
                        .allMatch(property -> schema.getProperties().containsKey(property.name())))
        .distinct()
        .toList();
  }

  /** A second schema of the same simple name has a number behind it. */
  private static boolean isNamed(ClassInfo type, String name) {
    AnnotationInstance described =
        type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    AnnotationValue given = described == null ? null : described.value("name");
    return given == null
        ? name.replaceFirst("\\d+$", "").equals(type.simpleName())
        : name.equals(given.asString());
  }

  private List<Property> properties(ClassInfo type) {
    List<Property> properties = new ArrayList<>();
    for (RecordComponentInfo component : type.recordComponents()) {
      if (annotations(type, component, JsonUnwrapped.class).findAny().isPresent()) {
        properties.addAll(properties(index.getClassByName(component.type().name())));
      } else if (!isIgnored(type, component)) {
        properties.add(property(type, component));
      }
    }
    return properties;
  }

  private static boolean isIgnored(ClassInfo type, RecordComponentInfo component) {
    return annotations(type, component, JsonIgnore.class).findAny().isPresent();
  }

  private static Property property(ClassInfo type, RecordComponentInfo component) {
    String included =
        Stream.concat(
                annotations(type, component, JsonInclude.class),
                Stream.ofNullable(type.declaredAnnotation(JsonInclude.class)))
            .map(include -> include.value() == null ? "ALWAYS" : include.value().asEnum())
            .findFirst()
            .orElse("ALWAYS");
    boolean optional = component.type().name().toString().equals(Optional.class.getName());
    boolean written =
        switch (included) {
          case "ALWAYS" -> true;
          case "NON_ABSENT", "NON_NULL" -> !optional;
          default -> false;
        };
    // Of what is filtered, only ids are always there.
    boolean filtered = type.hasDeclaredAnnotation(JsonFilter.class);
    return new Property(
        name(type, component),
        filtered ? component.name().equals("id") : written,
        included.equals("ALWAYS"));
  }

  private static String name(ClassInfo type, RecordComponentInfo component) {
    return annotations(type, component, JsonProperty.class)
        .filter(property -> property.value() != null)
        .map(property -> property.value().asString())
        .findFirst()
        .orElseGet(
            () ->
                type.hasDeclaredAnnotation(JsonNaming.class)
                    ? SnakeCaseStrategy.INSTANCE.translate(component.name())
                    : component.name());
  }

  /** An annotation of a component is kept at its field where it cannot stand at components. */
  private static Stream<AnnotationInstance> annotations(
      ClassInfo type, RecordComponentInfo component, Class<?> annotation) {
    return type.field(component.name()).annotations().stream()
        .filter(found -> found.name().toString().equals(annotation.getName()));
  }
}

package org.timtin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Data goes one way: article, annotate, index, search, api. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.timtin");

  @Test
  void no_package_knows_one_that_comes_after_it() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("article")
        .definedBy("org.timtin.article..")
        .layer("annotate")
        .definedBy("org.timtin.annotate..")
        .layer("engine")
        .definedBy("org.timtin.engine..")
        .layer("index")
        .definedBy("org.timtin.index..")
        .layer("search")
        .definedBy("org.timtin.search..")
        .layer("api")
        .definedBy("org.timtin.api..")
        .layer("cli")
        .definedBy("org.timtin.cli..")
        .whereLayer("api")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("search")
        .mayOnlyBeAccessedByLayers("api")
        .whereLayer("index")
        .mayOnlyBeAccessedByLayers("search", "api")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("index", "search", "api")
        .whereLayer("annotate")
        .mayOnlyBeAccessedByLayers("index", "search", "api", "cli")
        .check(CLASSES);
  }

  @Test
  void only_index_search_and_engine_speak_to_elasticsearch() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.timtin.index..", "org.timtin.search..", "org.timtin.engine..")
        .and()
        // Turns the client's exception into a problem; builds no request.
        .doNotHaveFullyQualifiedName("org.timtin.api.Problems")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("co.elastic.clients..")
        .check(CLASSES);
  }
}

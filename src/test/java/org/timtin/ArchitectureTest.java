package org.timtin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Data goes one way: article, annotate, index, search, experiment, api. */
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
        .layer("story")
        .definedBy("org.timtin.story..")
        .layer("engine")
        .definedBy("org.timtin.engine..")
        .layer("state")
        .definedBy("org.timtin.state..")
        .layer("index")
        .definedBy("org.timtin.index..")
        .layer("search")
        .definedBy("org.timtin.search..")
        .layer("experiment")
        .definedBy("org.timtin.experiment..")
        .layer("api")
        .definedBy("org.timtin.api..")
        .layer("cli")
        .definedBy("org.timtin.cli..")
        .whereLayer("api")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("experiment")
        .mayOnlyBeAccessedByLayers("api", "cli")
        .whereLayer("search")
        .mayOnlyBeAccessedByLayers("experiment", "api")
        .whereLayer("index")
        .mayOnlyBeAccessedByLayers("search", "experiment", "api")
        .whereLayer("state")
        .mayOnlyBeAccessedByLayers("index", "search", "experiment", "api")
        .whereLayer("engine")
        .mayOnlyBeAccessedByLayers("state", "index", "search", "experiment", "api")
        .whereLayer("story")
        .mayOnlyBeAccessedByLayers("index")
        .whereLayer("story")
        .mayNotAccessAnyLayer()
        .whereLayer("annotate")
        .mayOnlyBeAccessedByLayers("index", "search", "api", "cli")
        .check(CLASSES);
  }

  @Test
  void only_engine_state_index_and_search_speak_to_elasticsearch() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.timtin.engine..",
            "org.timtin.state..",
            "org.timtin.index..",
            "org.timtin.search..")
        .and()
        // Turns the client's exception into a problem; builds no request.
        .doNotHaveFullyQualifiedName("org.timtin.api.Problems")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("co.elastic.clients..")
        .check(CLASSES);
  }

  @Test
  void what_is_measured_and_how_is_computed_without_the_engine() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.timtin.experiment.metric..",
            "org.timtin.experiment.statistics..",
            "org.timtin.experiment.judgement..",
            "org.timtin.experiment.format..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.timtin.engine..", "org.timtin.index..", "org.timtin.search..")
        .check(CLASSES);
  }
}

package copydesk.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;

/** The walls inside the service. */
@AnalyzeClasses(packages = "copydesk.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  private static final String[] PURE = {
    "copydesk.ingest.reading..",
    "copydesk.ingest.text..",
    "copydesk.ingest.jump..",
    "copydesk.ingest.batch.archive.."
  };

  @ArchTest
  static final ArchRule readingKnowsNoFramework =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..", "jakarta..", "org.hibernate..", "java.sql..", "com.fasterxml..");

  @ArchTest
  static final ArchRule formatsKnowNoFrameworkAndNoPages =
      noClasses()
          .that()
          .resideInAnyPackage("copydesk.ingest.format..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "jakarta..",
              "org.hibernate..",
              "java.sql..",
              "java.net..",
              "copydesk.ingest.page..");

  @ArchTest
  static final ArchRule readingKnowsNothingOfPages =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "copydesk.ingest.page..", "copydesk.ingest.issue..", "copydesk.ingest.publication..");

  @ArchTest
  static final ArchRule whatScreensAndFilesShareKnowsNeither =
      noClasses()
          .that()
          .resideInAnyPackage("copydesk.ingest.beside..", "copydesk.ingest.score..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.quarkus..",
              "jakarta..",
              "org.hibernate..",
              "copydesk.ingest.screen..",
              "copydesk.ingest.read..",
              "copydesk.ingest.measure..",
              "copydesk.ingest.page..");

  @ArchTest
  static final ArchRule resourcesStayOutOfTheDatabase =
      noClasses()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  @ArchTest
  static final ArchRule repositoriesAreTheOnlyDoorToTables =
      noClasses()
          .that()
          .areNotAssignableTo(PanacheRepositoryBase.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  @ArchTest
  static final ArchRule entitiesNeverLeaveAResource =
      classes().that().areAnnotatedWith(Path.class).should(ReturnNoEntity.RULE);

  @ArchTest
  static final ArchRule neighboursAreNamedNowhere =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("copydesk.annotate..", "copydesk.review..");

  /** The public methods of a resource return no entity. */
  private static final class ReturnNoEntity extends ArchCondition<JavaClass> {

    static final ReturnNoEntity RULE = new ReturnNoEntity();

    private ReturnNoEntity() {
      super("return no entity from a public method");
    }

    @Override
    public void check(JavaClass resource, ConditionEvents events) {
      resource.getMethods().stream()
          .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
          .flatMap(method -> method.getReturnType().getAllInvolvedRawTypes().stream())
          .filter(type -> type.isAnnotatedWith(Entity.class))
          .forEach(
              type ->
                  events.add(
                      SimpleConditionEvent.violated(
                          resource, resource.getName() + " returns the entity " + type.getName())));
    }
  }
}

package se.samsteg;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** The house: which room may know which, and who alone may speak to another authority. */
class ArchitectureTest {
    private static final String[] STEPS = {"..placement..", "..consent..", "..concernreport..", "..reception..", "..investigation..", "..sip..", "..followup.."};
    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("se.samsteg");

    @Test
    void modulesKnowOnlyWhatTheySayThatTheyKnow() {
        ApplicationModules.of(SamstegApplication.class).verify();
    }

    @Test
    void stepsKnowNeitherOneAnotherNorTheEngineRoom() {
        for (var step : STEPS) {
            for (var other : STEPS) {
                if (!step.equals(other)) {
                    hold(noClasses().that().resideInAPackage(step).should().dependOnClassesThat().resideInAPackage(other));
                }
            }
        }
        hold(noClasses().that().resideInAnyPackage(STEPS).should().dependOnClassesThat().resideInAnyPackage("se.samsteg.engine..", "se.samsteg.caseview..", "se.samsteg.security..", "se.samsteg.demo.."));
    }

    @Test
    void onlyTheGateSpeaksToAnotherAuthority() {
        hold(noClasses().that(resideInAnyPackage("se.samsteg..").and(not(resideInAPackage("..disclosure.."))))
                .should().callMethodWhere(target(
                        nameMatching("withoutTenantId|disableTenantCheck|runWithoutAuthorization|createSignalEvent"))));
        hold(noClasses().that(resideInAnyPackage("se.samsteg..").and(not(resideInAPackage("..disclosure..")))
                        .and(not(simpleNameEndingWith("Process"))))
                .should().callMethod(RuntimeService.class, "createMessageCorrelation", String.class));
    }

    @Test
    void engineTypesLiveInFewRooms() {
        hold(noClasses().that(resideInAnyPackage(STEPS).and(not(simpleNameEndingWith("Delegate")))
                        .and(not(simpleNameEndingWith("Process"))))
                .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.."));
        hold(noClasses().that().resideInAnyPackage("se.samsteg.pupil..", "se.samsteg.casefile..", "se.samsteg.content..", "se.samsteg.document..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda.."));
    }

    @Test
    void aDelegateIsNamedAfterItsTaskAndKnowsNoTable() {
        hold(classes().that().implement(JavaDelegate.class).should().haveSimpleNameEndingWith("Delegate").andShould().bePackagePrivate());
        hold(noClasses().that().implement(JavaDelegate.class).should().dependOnClassesThat().resideInAnyPackage("org.springframework.jdbc..", "org.springframework.data.."));
    }

    @Test
    void aDelegateIsShort() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith("Delegate.java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(60);
            }
        }
    }

    @Test
    void timeComesFromTheOneClock() {
        hold(noClasses().that().resideOutsideOfPackage("se.samsteg.engine..").should().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(Instant.class, "now"));
    }

    @Test
    void whatIsNeededIsGivenToTheConstructor() {
        hold(noFields().should().beAnnotatedWith(Autowired.class));
    }

    private static void hold(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}

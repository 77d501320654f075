package se.samsteg.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.security.ReferenceIdentities;
import se.samsteg.support.ProcessTest;

/**
 * The cases that the first start of the demo plays: a rule that refuses the demo's own answers would stop the program. They
 * fill the demo's groups, so they have an application of their own; so that its pupils, some of whom bear a colleague's
 * surname, are looked for in no other's, also a JVM of their own.
 */
@ProcessTest
@TestPropertySource(properties = "spring.application.name=demo-cases")
class DemoCasesIT {
    @Autowired Player player;
    @Autowired DemoForms forms;
    @Autowired PupilRegistry pupils;
    @Autowired JdbcTemplate database;
    @Autowired DemoUsers users;
    @Autowired RuntimeService runtime;

    @Test
    void everyCaseIsPlayedAndNothingIsStuck() {
        player.moveTo(LocalDateTime.parse("2026-11-28T10:00"));
        new DemoCases(player, forms, pupils, database, users).start();

        assertThat(database.queryForObject("select count(*) from case_file", Integer.class)).isGreaterThanOrEqualTo(ReferenceIdentities.read("demo/pupils.csv").size());
        assertThat(runtime.createProcessInstanceQuery().count()).isPositive();
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }
}

package se.samsteg.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.Entry;
import se.samsteg.casefile.Timeline;
import se.samsteg.pupil.Demand;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseScope;
import se.samsteg.support.ProcessTest;
import se.samsteg.support.Together;

/** Two nodes that deliver one message at the same moment, as after a lock that ran out, deliver it once. */
@ProcessTest
class DeliveryRaceProcessTest {
    private static final Authority JARVA = new Authority("sdn-jarva");
    @Autowired
    private DisclosureGate gate;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private PupilRegistry pupils;
    @Autowired
    private CaseFiles cases;
    @Autowired
    private Timeline timeline;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcClient jdbc;

    @RepeatedTest(10)
    void aMessageDeliveredTwiceAtOnceArrivesOnceAndStartsOneInstance() throws Exception {
        var number = cases.open(pupils.register(Map.of("firstName", "Ada", "lastName", "Lind", "district", JARVA.tenantId()), Demand.AS_FAR_AS_KNOWN),
                Authority.SCHOOLS).number();
        var id = gate.send(Message.named(MessageName.CONCERN_REPORTED).from(new CaseScope(number, Authority.SCHOOLS, "", "")).to(JARVA)
                .purpose(Purpose.CONCERN_REPORT).text(Category.CONCERN, "whatWorries", "Oro").build()).messageId();

        assertThat(Together.doing(3, () -> deliveries.deliver(id))).containsOnly(Deliveries.Outcome.DELIVERED);
        assertThat(jdbc.sql("select count(*) from message_inbox where message_id = ?").param(id).query(Long.class).single()).isOne();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("reception").processInstanceBusinessKey(number.value()).count()).isOne();
        assertThat(timeline.of(number, JARVA)).filteredOn(line -> line.entry().kind() == Entry.Kind.RECEIVED).hasSize(1);
    }
}

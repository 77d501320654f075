package se.samsteg.sip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samsteg.content.Contents;
import se.samsteg.shared.LowerCamel;
import se.samsteg.shared.Swedish;

/** What the case page tells of a plan: who asked, the meeting and why it is late, who is in it, and how its versions differ. */
@Component
class SipStory {
    private final SipParties parties;
    private final Contents contents;

    SipStory(SipParties parties, Contents contents) {
        this.parties = parties;
        this.contents = contents;
    }

    /** Line by line, as far as it is known. */
    Stream<String> of(Sips.Kept kept, List<PlanVersion> versions) {
        var sip = kept.sip();
        var places = parties.of(sip);
        return Stream.of(
                kept.initiator().map(who -> "Begärd av " + Swedish.inside(who.title()) + " " + Swedish.day(sip.openedOn()) + "."),
                Optional.ofNullable(kept.meetingStart()).map(start -> "Möte " + Swedish.minute(start) + late(kept) + "."),
                taking(places).map(who -> "Deltar: " + who + "."),
                leftOut(places).map(who -> "Deltar inte: " + who + "."),
                contents.text(sip.scope(), "clinics").map(lines -> "Mottagning: " + String.join("; ", lines.lines().toList()) + "."),
                denying(sip).map(who -> "Tar inte ansvar för sin del: " + who + "."),
                versions.isEmpty() ? Optional.<String>empty() : Optional.of("Version " + versions.size() + ". " + of(versions, versions.size() - 1)))
                .flatMap(Optional::stream);
    }

    /** Who established a version and when, and what it has that the one before had not. */
    String of(List<PlanVersion> versions, int at) {
        var version = versions.get(at);
        var changes = at == 0 ? List.<String>of() : PlanChanges.between(versions.get(at - 1), version);
        return "Fastställd " + Swedish.day(version.establishedOn()) + ", skriven av " + version.author().name() + ". Övergripande ansvar: "
                + Swedish.inside(version.overallResponsible().title()) + ". Nästa uppföljning " + Swedish.day(version.nextFollowUp()) + "."
                + changes.stream().map(change -> "\n" + change + ".").collect(Collectors.joining());
    }

    /** The same for the API. */
    void add(Sips.Kept kept, List<PlanVersion> versions, Map<String, Object> facts) {
        kept.initiator().ifPresent(who -> facts.put("initiator", LowerCamel.of(who)));
        put(facts, "meetingStart", kept.meetingStart());
        put(facts, "meetingBy", kept.meetingBy());
        put(facts, "meetingStartReason", kept.meetsLate() ? contents.text(kept.sip().scope(), MeetingTime.REASON).orElse(null) : null);
        put(facts, "meetingStartCause", kept.meetingCause());
        facts.put("parties", parties.of(kept.sip()).stream().map(SipStory::party).toList());
        facts.put("versions", versions.stream().map(version -> version(versions, version)).toList());
    }

    private static Map<String, Object> version(List<PlanVersion> versions, PlanVersion version) {
        var fact = new LinkedHashMap<String, Object>();
        fact.put("version", version.version());
        fact.put("establishedAt", version.establishedAt().toString());
        fact.put("author", version.author().userId());
        fact.put("overallResponsible", LowerCamel.of(version.overallResponsible()));
        fact.put("nextFollowUp", version.nextFollowUp().toString());
        fact.put("documentId", version.document());
        fact.put("changes", version.version() == 1 ? List.of() : PlanChanges.between(versions.get(version.version() - 2), version));
        return fact;
    }

    private static Map<String, Object> party(SipParties.Place place) {
        var fact = new LinkedHashMap<String, Object>();
        fact.put("party", LowerCamel.of(place.party()));
        fact.put("takesPart", place.takesPart());
        put(fact, "leftOut", place.leftOut() == null ? null : LowerCamel.of(place.leftOut()));
        put(fact, "attendance", place.attendance());
        put(fact, "leftOn", place.leftOn());
        return fact;
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }

    private String late(Sips.Kept kept) {
        return kept.meetsLate() ? ", senare än rutinens sista dag " + Swedish.day(kept.meetingBy())
                + contents.text(kept.sip().scope(), MeetingTime.REASON).map(reason -> ". Skäl: " + reason.strip().replaceFirst("\\.$", "")).orElse("") : "";
    }

    private static Optional<String> taking(List<SipParties.Place> places) {
        return joined(places.stream().filter(SipParties.Place::takesPart).map(place -> place.party().title()
                + (place.attendance() == null ? "" : " (" + Attendance.title(place.attendance()) + ")")), ", ");
    }

    private static Optional<String> leftOut(List<SipParties.Place> places) {
        return joined(places.stream().filter(place -> !place.takesPart()).map(place -> place.party().title() + ", "
                + (place.leftOut() != null ? place.leftOut().words() : "lämnade " + Swedish.day(place.leftOn()))), "; ");
    }

    private Optional<String> denying(Sip sip) {
        return joined(parties.calls(sip).stream().filter(SipParties.Called::denies).map(call -> call.authority().title()), ", ");
    }

    private static Optional<String> joined(Stream<String> texts, String by) {
        return Optional.of(texts.collect(Collectors.joining(by))).filter(text -> !text.isEmpty());
    }
}

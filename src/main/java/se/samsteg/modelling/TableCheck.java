package se.samsteg.modelling;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.springframework.stereotype.Component;
import se.samsteg.law.OwnersTables;
import se.samsteg.shared.IsoTime;

/**
 * Says in plain words what would go wrong with a new version of a table: rows that say nothing or two things, lengths that
 * are none, sources that the register does not have, and names that the models ask for and would find no more.
 */
@Component
class TableCheck {
    private static final Set<String> YES_NO = Set.of("true", "false");
    private static final Set<String> KINDS = Set.of("law", "policy");

    private final OwnersTables tables;
    private final Clock clock;

    TableCheck(OwnersTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * @param inForce the present version
     * @return Swedish sentences, each with the row; empty when the new one may be put into force
     */
    List<String> findings(OwnedTable owned, TableFile inForce, TableFile next, String xml) {
        if (!next.decision().equals(owned.decision())) {
            return List.of("Filen är tabellen ”" + next.decision() + "”. Här behövs ”" + owned.decision() + "”.");
        }
        if (!next.unique() || !next.columns().equals(inForce.columns())) {
            return List.of("Tabellens spalter eller träffregel är ändrade. Ändra bara rader: spalterna läses av programmet.");
        }
        var found = new ArrayList<String>();
        next.rows().forEach(row -> (owned == OwnedTable.TIME_LIMITS ? limit(row) : source(row)).forEach(fault -> found.add("Rad " + row.number() + " (" + row.name() + "): " + fault)));
        if (found.isEmpty()) {
            found.addAll(gaps(owned, inForce, next, tables.read(owned.decision(), xml)));
        }
        return found;
    }

    private Stream<String> limit(TableFile.Row row) {
        var cells = row.cells();
        var immediate = cells.get("immediate");
        return Stream.of(
                wrong(isLength(cells.get("duration")), "längden ska skrivas som P14D, P4M eller PT1H."),
                wrong(cells.get("warning").isEmpty() || isPeriod(cells.get("warning")), "varningen ska skrivas som P4D eller P1M, eller lämnas tom."),
                wrong(YES_NO.contains(immediate) && YES_NO.contains(cells.get("movable")), "”genast” och ”får flyttas” ska vara true eller false."),
                wrong(!"true".equals(immediate) || "false".equals(cells.get("movable")), "genast får aldrig flyttas till en vardag (lag 1930:173)."),
                wrong(KINDS.contains(cells.get("kind")), "sista spalten ska vara law eller policy."),
                unknownSources(cells.get("legalReference")).map(names -> "källan " + names + " finns inte bland rättskällorna. Lägg in den där först."))
                .flatMap(Optional::stream);
    }

    private static Stream<String> source(TableFile.Row row) {
        var cells = row.cells();
        return Stream.of(
                wrong(!cells.get("citation").isEmpty() && cells.get("citation").length() <= 60, "kort hänvisning saknas eller är längre än 60 tecken."),
                wrong(!cells.get("title").isEmpty(), "hänvisningen i klartext saknas."),
                wrong(cells.get("summary").endsWith("."), "vad källan säger ska vara en hel mening."),
                wrong(KINDS.contains(cells.get("kind")), "sista spalten ska vara law eller policy."))
                .flatMap(Optional::stream);
    }

    /** Whatever has a row today, or had one on a day that either version knows of, must have one, and one only. */
    private List<String> gaps(OwnedTable owned, TableFile inForce, TableFile next, OwnersTables.Table table) {
        var today = IsoTime.today(clock);
        var days = new TreeSet<>(Set.of(today));
        Stream.concat(inForce.rows().stream(), next.rows().stream()).flatMap(row -> row.boundaries().stream())
                .forEach(day -> days.addAll(List.of(day.minusDays(1), day)));
        var present = tables.latest(owned.decision());
        return Stream.concat(inForce.rows().stream(), next.rows().stream()).map(TableFile.Row::name).distinct().sorted()
                .flatMap(name -> days.stream().flatMap(day -> gap(owned, name, day, !day.isBefore(today), present, table).stream()).limit(1)).toList();
    }

    private static Optional<String> gap(OwnedTable owned, String name, LocalDate day, boolean needed, OwnersTables.Table present, OwnersTables.Table next) {
        var question = Map.of(owned == OwnedTable.TIME_LIMITS ? "limit" : "source", name, "on", day.toString());
        try {
            var missing = next.row(question).isEmpty() && (needed || present.row(question).isPresent());
            return missing ? Optional.of("”" + name + "” har ingen rad som gäller " + day + ".") : Optional.empty();
        } catch (DmnHitPolicyException twoRows) {
            return Optional.of("”" + name + "” har två rader som gäller " + day + ". Ge den gamla en sista dag.");
        }
    }

    private Optional<String> unknownSources(String reference) {
        var known = TableFile.read(tables.latest(OwnedTable.LEGAL_SOURCES.decision()).xml()).rows().stream()
                .map(row -> row.cells().get("citation")).collect(Collectors.toSet());
        var statute = new String[] {""};
        var unknown = Stream.of(reference.split("[,;] *")).map(part -> completed(part, statute)).filter(part -> !known.contains(part)).toList();
        return unknown.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", unknown));
    }

    /** In "OSL 10:1, 12:2" the second has the statute of the first. */
    private static String completed(String part, String[] statute) {
        if (part.matches("\\d.*")) {
            return statute[0] + part;
        }
        statute[0] = part.replaceFirst("\\d.*$", "");
        return part;
    }

    private static Optional<String> wrong(boolean right, String sentence) {
        return right ? Optional.empty() : Optional.of(sentence);
    }

    private static boolean isLength(String text) {
        return isPeriod(text) || parses(() -> Duration.parse(text));
    }

    private static boolean isPeriod(String text) {
        return parses(() -> Period.parse(text));
    }

    private static boolean parses(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (DateTimeException otherForm) {
            return false;
        }
    }
}

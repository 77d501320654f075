package se.samsteg.accesslog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import se.samsteg.shared.Roles;

/** Picks what a records manager looks at: the odd readings first, then some of the others by lot. */
final class Oddities {
    /** So many cases in a month without a task in any of them are asked about. */
    static final int MANY_OUTSIDE = 5;
    private static final int SAMPLE = 25;

    private Oddities() {
    }

    /**
     * One person's readings of one case.
     *
     * @param odd why it should be looked at, Swedish; empty when it was drawn by lot
     */
    record Pick(String userId, String caseNumber, int readings, List<String> odd) {
    }

    static List<Pick> sample(Collection<Access> lines, Random lot) {
        var outside = lines.stream().filter(line -> !line.ownWork() && line.deed() != Deed.REFUSED)
                .collect(Collectors.groupingBy(Access::userId, Collectors.mapping(Access::caseNumber, Collectors.toSet())));
        var picks = new ArrayList<>(byPersonAndCase(lines).values().stream().map(group -> pick(group, outside)).toList());
        Collections.shuffle(picks, lot);
        picks.sort(Comparator.comparing((Pick pick) -> pick.odd().size()).reversed());
        return picks.stream().limit(SAMPLE).toList();
    }

    private static Map<String, List<Access>> byPersonAndCase(Collection<Access> lines) {
        return lines.stream().collect(Collectors.groupingBy(line -> line.userId() + "|" + line.caseNumber(), LinkedHashMap::new, Collectors.toList()));
    }

    private static Pick pick(List<Access> group, Map<String, Set<String>> outside) {
        var first = group.get(0);
        var odd = new ArrayList<String>();
        add(odd, group.stream().anyMatch(Access::sameSurname), "samma efternamn som familjen");
        add(odd, group.stream().anyMatch(line -> line.deed() == Deed.REFUSED && !line.ownWork()), "försökte nå ett ärende som är stängt för hen");
        add(odd, group.stream().anyMatch(line -> line.protectedIdentity() && !line.ownWork()), "skyddade uppgifter utan egen uppgift");
        add(odd, outside.getOrDefault(first.userId(), Set.of()).size() >= MANY_OUTSIDE && group.stream().anyMatch(line -> !line.ownWork()),
                "läser mycket utanför egna ärenden");
        add(odd, group.stream().anyMatch(line -> !line.ownWork() && line.reason() == null && line.deed() == Deed.READ), "inget skäl angivet");
        add(odd, group.stream().anyMatch(line -> line.atNight() && !isOnDuty(line)), "nattetid");
        return new Pick(first.userId(), first.caseNumber(), group.size(), odd);
    }

    /** The emergency service works at night: its own tasks then are no more than that. */
    private static boolean isOnDuty(Access line) {
        return line.ownWork() && List.of(line.roles().split(",")).contains(Roles.EMERGENCY_SERVICE);
    }

    private static void add(List<String> odd, boolean holds, String what) {
        if (holds) {
            odd.add(what);
        }
    }
}

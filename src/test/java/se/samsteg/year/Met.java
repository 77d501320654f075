package se.samsteg.year;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a simulated year met: which forms, limits, and rules (by their number in the domain), how often. */
final class Met {
    /** By the beginning of a form's id: the rules that are tried when it is sent in. */
    private static final Map<String, int[]> RULES = Map.ofEntries(
            Map.entry("placement-start", new int[] {2}), Map.entry("placement-decidePlacement", new int[] {1, 3, 4}),
            Map.entry("placement-reviewPlacement", new int[] {3, 33}), Map.entry("placement-planReturn", new int[] {3}),
            Map.entry("placement-provideInformation", new int[] {6, 21}), Map.entry("consent-recordConsentAnswer", new int[] {5, 7, 8}),
            Map.entry("consent-withdrawal", new int[] {9}), Map.entry("concern-report-start", new int[] {11, 12, 13}),
            Map.entry("reception-start", new int[] {12, 13, 14}), Map.entry("reception-assessProtection", new int[] {15}),
            Map.entry("reception-assessPreliminarily", new int[] {14, 16, 17}), Map.entry("concern-report-readReporterAnswer", new int[] {18}),
            Map.entry("investigation-planInvestigation", new int[] {19, 20, 21}), Map.entry("investigation-assessNeeds", new int[] {22, 23}),
            Map.entry("investigation-talkWithChild", new int[] {23}), Map.entry("investigation-communicateMaterial", new int[] {24}),
            Map.entry("investigation-decideInvestigation", new int[] {25, 27}), Map.entry("investigation-subcommitteeDecision", new int[] {26}),
            Map.entry("investigation-extension", new int[] {19}), Map.entry("investigation-considerExtension", new int[] {19}),
            Map.entry("sip-prepareSip", new int[] {28}), Map.entry("sip-planMeeting", new int[] {29}), Map.entry("sip-documentPlan", new int[] {30, 31}),
            Map.entry("sip-followUpPlan", new int[] {31}), Map.entry("follow-up-writeImplementationPlan", new int[] {32}),
            Map.entry("follow-up-followUpIntervention", new int[] {33}), Map.entry("follow-up-reconsiderCare", new int[] {33}));

    private final Map<String, Integer> forms = new TreeMap<>();
    private final Map<String, Integer> others = new TreeMap<>();

    void form(String id) {
        forms.merge(id, 1, Integer::sum);
    }

    void happened(String what) {
        others.merge(what, 1, Integer::sum);
    }

    int forms() {
        return forms.size();
    }

    /** Rule number to how often it was tried. */
    Map<Integer, Integer> rules() {
        var counts = new TreeMap<Integer, Integer>();
        forms.forEach((form, times) -> RULES.entrySet().stream().filter(rule -> form.startsWith(rule.getKey()))
                .flatMap(rule -> Arrays.stream(rule.getValue()).boxed()).forEach(number -> counts.merge(number, times, Integer::sum)));
        return counts;
    }

    List<String> lines() {
        return List.of("rules met: " + said(rules()), "forms: " + said(forms), "happened: " + said(others));
    }

    private static String said(Map<?, Integer> counts) {
        return counts.entrySet().stream().map(entry -> entry.getKey() + " ×" + entry.getValue()).collect(Collectors.joining(", "));
    }
}

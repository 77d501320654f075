package se.samsteg.caseview;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samsteg.casefile.CaseEntry;
import se.samsteg.casefile.CaseFiles;
import se.samsteg.casefile.CaseSection;
import se.samsteg.casefile.CaseWork;
import se.samsteg.casefile.NeedToKnow;
import se.samsteg.casefile.Reader;
import se.samsteg.deadline.CaseDeadlines;
import se.samsteg.pupil.PupilRegistry;
import se.samsteg.security.Caller;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.NotFound;

/** Reads cases for a caller: only what the caller's authorities have a part in, and of it only their part. */
@Service
@Transactional(readOnly = true)
class CaseReader {
    private final CaseFiles cases;
    private final CaseWork work;
    private final CaseDeadlines deadlines;
    private final PupilRegistry pupils;
    private final List<CaseSection> sections;
    private final NeedToKnow needToKnow;

    CaseReader(CaseFiles cases, CaseWork work, CaseDeadlines deadlines, PupilRegistry pupils, List<CaseSection> sections,
               NeedToKnow needToKnow) {
        this.needToKnow = needToKnow;
        this.cases = cases;
        this.work = work;
        this.deadlines = deadlines;
        this.pupils = pupils;
        this.sections = sections;
    }

    /** @throws se.samsteg.shared.Refusal when the query cannot be */
    Page<CaseRow> list(Caller caller, CaseQuery query) {
        var filter = query.filter().seenBy(reader(caller));
        var page = cases.page(caller.authorities(), filter, PageRequest.of(query.page(), CaseQuery.SIZE));
        var numbers = page.map(CaseEntry::number).getContent();
        var labels = pupils.labels(page.map(CaseEntry::pupilId).toSet());
        var steps = work.steps(numbers, caller.authorities());
        var tasks = work.tasks(numbers, caller.authorities());
        var limits = deadlines.running(numbers, caller.authorities());
        return page.map(entry -> new CaseRow(entry, labels.get(entry.pupilId()),
                steps.stream().filter(step -> belongs(entry, step.caseNumber(), step.authority())).toList(),
                tasks.stream().filter(task -> belongs(entry, task.caseNumber(), task.authority())).toList(),
                limits.stream().filter(limit -> belongs(entry, limit.caseNumber(), limit.authority()))
                        .map(CaseDeadlines.Running::deadline).toList()));
    }

    /** @throws NotFound when the case does not exist, or none of the caller's authorities has a part in it */
    CaseView get(Caller caller, String caseNumber) {
        var number = number(caseNumber);
        var entries = entries(caller, number);
        if (entries.isEmpty()) {
            throw new NotFound("Ärendet finns inte.");
        }
        var own = entries.stream().map(CaseEntry::authority).toList();
        return new CaseView(number, pupils.get(entries.get(0).pupilId()).label(), entries,
                work.steps(List.of(number), own), work.tasks(List.of(number), own),
                each(own, authority -> deadlines.of(number, authority)),
                sections.stream().map(section -> new CaseView.Section(section.name(), section.title(),
                        each(own, authority -> section.items(number, authority)))).toList());
    }

    /** The caller's authorities that have a part in the case. @throws NotFound when there is none */
    List<Authority> parts(Caller caller, String caseNumber) {
        var entries = entries(caller, number(caseNumber));
        if (entries.isEmpty()) {
            throw new NotFound("Ärendet finns inte.");
        }
        return entries.stream().map(CaseEntry::authority).toList();
    }

    private List<CaseEntry> entries(Caller caller, CaseNumber number) {
        return cases.entries(number, caller.authorities()).stream()
                .filter(entry -> needToKnow.mayRead(number, entry.authority(), reader(caller))).toList();
    }

    static Reader reader(Caller caller) {
        return Reader.of(caller.userId(), caller.groups());
    }

    private static CaseNumber number(String text) {
        if (!CaseNumber.isValid(text)) {
            throw new NotFound("Ärendet finns inte.");
        }
        return new CaseNumber(text);
    }

    private static boolean belongs(CaseEntry entry, CaseNumber number, Authority authority) {
        return entry.number().equals(number) && entry.authority().equals(authority);
    }

    static <T> List<T> each(Collection<Authority> authorities, Function<Authority, List<T>> ask) {
        return authorities.stream().flatMap(authority -> ask.apply(authority).stream()).toList();
    }
}

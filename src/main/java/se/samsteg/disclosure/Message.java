package se.samsteg.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samsteg.shared.Authority;
import se.samsteg.shared.CaseNumber;
import se.samsteg.shared.CaseScope;
import se.samsteg.shared.ProcessVariable;

/**
 * What one authority wants to tell another, sorted by category, before the gate has decided on it.
 *
 * @param inReplyTo the id of the message that opened the conversation, or null
 * @param decision  who decided that it may be told, where the purpose needs a named person; else null
 */
public record Message(MessageName name, CaseNumber caseNumber, Authority from, Authority to, Purpose purpose,
                      String inReplyTo, Decision decision, List<Part> parts) {

    /**
     * A named person's reasoned decision behind a disclosure (OSL 10:27, 25:12, 26:9).
     *
     * @param decidedBy user id
     * @param reason    where the reason is kept; the words themselves are content and stand in no log
     */
    public record Decision(String decidedBy, String reason) {
    }

    /**
     * @param values variables for the receiver's instance: codes, flags, numbers, ISO dates
     * @param texts  free text and lists: never variables, but content of the receiver
     */
    public record Part(Category category, Map<String, Object> values, Map<String, Object> texts) {
        Set<String> fields() {
            return Stream.concat(values.keySet().stream(), texts.keySet().stream()).collect(Collectors.toSet());
        }

        Set<String> fieldsAmong(Collection<String> some) {
            return fields().stream().filter(some::contains).collect(Collectors.toSet());
        }

        Part without(Collection<String> fields) {
            return new Part(category, left(values, fields), left(texts, fields));
        }

        private static Map<String, Object> left(Map<String, Object> content, Collection<String> fields) {
            var left = new LinkedHashMap<>(content);
            left.keySet().removeAll(fields);
            return left;
        }
    }

    public static Builder named(MessageName name) {
        return new Builder(name);
    }

    boolean withinOneAuthority() {
        return from.equals(to);
    }

    Optional<Decision> decided() {
        return Optional.ofNullable(decision);
    }

    Part part(Category category) {
        return parts.stream().filter(part -> part.category() == category).findFirst().orElseThrow();
    }

    Message only(List<Part> left) {
        return new Message(name, caseNumber, from, to, purpose, inReplyTo, decision, left);
    }

    /** Collects a message; an absent value or text (null) is left out. */
    public static final class Builder {
        private final MessageName name;
        private final Map<Category, Part> parts = new EnumMap<>(Category.class);
        private CaseScope from;
        private Authority to;
        private Purpose purpose;
        private String inReplyTo;
        private Decision decision;

        private Builder(MessageName name) {
            this.name = name;
        }

        /** The sender: the authority and the case of the instance that sends. */
        public Builder from(CaseScope scope) {
            this.from = scope;
            return this;
        }

        public Builder to(Authority receiver) {
            this.to = receiver;
            return this;
        }

        public Builder purpose(Purpose purpose) {
            this.purpose = purpose;
            return this;
        }

        /** A category without any content of its own: that the message exists is what is told. */
        public Builder about(Category category) {
            part(category);
            return this;
        }

        public <T> Builder value(Category category, ProcessVariable<T> variable, T value) {
            return put(part(category).values(), variable.name(), value == null ? null : variable.encode(value));
        }

        public Builder text(Category category, String field, String text) {
            return put(part(category).texts(), field, text);
        }

        /** Texts by field, as {@code Contents.read} gives them; lists may be among them. */
        public Builder texts(Category category, Map<String, Object> texts) {
            part(category);
            texts.forEach((field, text) -> put(part(category).texts(), field, text));
            return this;
        }

        public Builder list(Category category, String field, List<?> entries) {
            return put(part(category).texts(), field, entries);
        }

        /** @param conversation the id of the message that is answered, or null when nothing is */
        public Builder inReplyTo(String conversation) {
            this.inReplyTo = conversation;
            return this;
        }

        public Builder decidedBy(String user, String reason) {
            this.decision = new Decision(user, reason);
            return this;
        }

        /** @throws NullPointerException when sender, receiver or purpose is not stated, or it says nothing */
        public Message build() {
            Objects.requireNonNull(from, "A message needs a sender");
            if (parts.isEmpty()) {
                throw new IllegalStateException("The message " + name.id() + " is about no category");
            }
            return new Message(name, Objects.requireNonNull(from.caseNumber(), "A message needs a case"), from.authority(),
                    Objects.requireNonNull(to, "A message needs a receiver"), Objects.requireNonNull(purpose, "A message needs a purpose"),
                    inReplyTo, decision, new ArrayList<>(parts.values()));
        }

        private Part part(Category category) {
            return parts.computeIfAbsent(category, c -> new Part(c, new LinkedHashMap<>(), new LinkedHashMap<>()));
        }

        private Builder put(Map<String, Object> content, String key, Object value) {
            if (value != null) {
                content.put(key, value);
            }
            return this;
        }
    }
}

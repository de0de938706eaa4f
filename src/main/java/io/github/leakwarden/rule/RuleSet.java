package io.github.leakwarden.rule;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The active rules of a scan, by id, and the allowlists that concern all of them. Immutable; those of a pack are read out
 * of it when first asked for, since most scans of a commit ask for none.
 */
public final class RuleSet {
    private final int size;
    private final boolean namesFiles;
    private final boolean builtin;
    private final Optional<byte[]> prebuilt;
    private final Supplier<Content> unread;
    private volatile @Nullable Content content;

    /** Rules by id, and allowlists for several of them. */
    record Content(SortedMap<String, Rule> rules, List<Allowlist> allowlists) {
        Content {
            rules = Collections.unmodifiableSortedMap(rules);
            allowlists = List.copyOf(allowlists);
        }

        /** Rules with distinct ids. */
        static Content of(Collection<Rule> rules, List<Allowlist> allowlists) {
            SortedMap<String, Rule> byId = new TreeMap<>();
            for (Rule rule : rules) {
                if (byId.put(rule.id(), rule) != null) {
                    throw new IllegalArgumentException("two rules named " + rule.id());
                }
            }
            return new Content(byId, allowlists);
        }

        /** The rules that report a file for its path alone. */
        List<Rule> pathOnly() {
            List<Rule> pathOnly = new ArrayList<>();
            for (Rule rule : rules.values()) {
                if (rule.regex().isEmpty() && rule.path().isPresent() && !rule.skipReport()) {
                    pathOnly.add(rule);
                }
            }
            return pathOnly;
        }
    }

    private RuleSet(
            int size,
            boolean namesFiles,
            boolean builtin,
            Supplier<Content> unread,
            Optional<byte[]> prebuilt,
            @Nullable Content content) {
        this.size = size;
        this.namesFiles = namesFiles;
        this.builtin = builtin;
        this.unread = unread;
        this.prebuilt = prebuilt;
        this.content = content;
    }

    private RuleSet(Content content, Optional<byte[]> prebuilt) {
        this(content.rules.size(), !content.pathOnly().isEmpty(), false, () -> content, prebuilt, content);
    }

    /** So many rules that are read when first asked for, with what was made of them. */
    static RuleSet unread(int size, boolean namesFiles, Supplier<Content> content, Optional<byte[]> prebuilt) {
        return new RuleSet(size, namesFiles, false, content, prebuilt, null);
    }

    /** The same rules, known to be those that come with the program. */
    RuleSet asBuiltin() {
        return new RuleSet(size, namesFiles, true, unread, prebuilt, content);
    }

    private Content content() {
        Content known = content;
        if (known == null) {
            synchronized (unread) {
                known = content == null ? unread.get() : content;
                content = known;
            }
        }
        return requireNonNull(known);
    }

    /** A set of rules with distinct ids. */
    public static RuleSet of(Collection<Rule> rules, List<Allowlist> allowlists) {
        return new RuleSet(Content.of(rules, allowlists), Optional.empty());
    }

    /** Sorted by id. */
    public Collection<Rule> rules() {
        return content().rules.values();
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(content().rules.get(id));
    }

    /** Allowlists that concern every rule, or those named in them. */
    public List<Allowlist> allowlists() {
        return content().allowlists;
    }

    /** The allowlists that concern a rule: its own, then those of the set; told elsewhere by their index here. */
    public List<Allowlist> allowlistsOf(Rule rule) {
        List<Allowlist> concerning = new ArrayList<>(rule.allowlists());
        for (Allowlist list : content().allowlists) {
            if (list.targetRules().isEmpty() || list.targetRules().contains(rule.id())) {
                concerning.add(list);
            }
        }
        return List.copyOf(concerning);
    }

    /** Whether a rule of another provider may take a value of the rule's shape away from it by evidence. */
    public boolean isContested(Rule rule) {
        return !rule.shape().isEmpty()
                && rules().stream()
                        .anyMatch(other -> other.shape().equals(rule.shape())
                                && other.attribution() == Rule.Attribution.EVIDENCE
                                && !other.id().equals(rule.id()));
    }

    /** The rules that report a file for its path alone. */
    public List<Rule> pathOnly() {
        return namesFiles ? content().pathOnly() : List.of();
    }

    /** Whether these are the rules that come with the program: all of them, and no others. */
    public boolean isBuiltin() {
        return builtin;
    }

    public int size() {
        return size;
    }

    /** What was made of exactly these rules when they were packed, if anything was; read-only. */
    public Optional<ByteBuffer> prebuilt() {
        return prebuilt.isEmpty()
                ? Optional.empty()
                : Optional.of(ByteBuffer.wrap(prebuilt.get()).asReadOnlyBuffer());
    }

    /** The same rules with something made of them, to be packed along. */
    public RuleSet withPrebuilt(byte[] bytes) {
        return new RuleSet(content(), Optional.of(bytes.clone()));
    }

    /** The rules that pass, with the same allowlists; what was prebuilt is lost unless all of them pass. */
    public RuleSet filter(Predicate<Rule> wanted) {
        List<Rule> passing = rules().stream().filter(wanted).toList();
        return passing.size() == size ? this : of(passing, allowlists());
    }
}

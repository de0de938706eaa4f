package io.github.leakwarden.rule;

import io.github.leakwarden.model.Confidence;
import io.github.leakwarden.model.Environment;
import io.github.leakwarden.model.Kind;
import io.github.leakwarden.model.Severity;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Rules in their binary form, which takes no parsing: the build writes it, and start-up reads it. A table of texts, the
 * rules, their examples (read only on demand) and what was prebuilt from them, if anything. It is read by the very build
 * that wrote it; the format has no versions to bridge.
 */
public final class RulePack {
    private static final byte[] MAGIC = {'L', 'W', 'R', 'P', 1};

    private RulePack() {}

    /** The pack's bytes. The same rules give the same bytes. */
    public static byte[] write(RuleSet rules) {
        PackOutput body = new PackOutput();
        PackOutput examples = body.sharing();
        new Writer(body, examples).write(rules);
        PackOutput out = new PackOutput();
        out.number(rules.size());
        out.flag(!rules.pathOnly().isEmpty());
        out.block(body.table());
        out.block(body.body());
        out.block(examples.body());
        out.optional(rules.prebuilt(), prebuilt -> out.block(bytes(prebuilt)));
        byte[] content = out.body();
        byte[] pack = Arrays.copyOf(MAGIC, MAGIC.length + content.length);
        System.arraycopy(content, 0, pack, MAGIC.length, content.length);
        return pack;
    }

    /** The rules without their examples, which only lint and lists need. */
    public static RuleSet read(byte[] bytes) {
        return read(bytes, false);
    }

    /** The rules with their examples. */
    public static RuleSet readWhole(byte[] bytes) {
        return read(bytes, true);
    }

    private static RuleSet read(byte[] bytes, boolean whole) {
        if (bytes.length < MAGIC.length || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw new IllegalStateException("these bytes are no rule pack");
        }
        PackInput in = new PackInput(bytes, MAGIC.length);
        int size = in.number();
        boolean namesFiles = in.flag();
        Unread unread = new Unread(in.block(), in.block(), in.block(), whole);
        return RuleSet.unread(size, namesFiles, unread, in.flag() ? Optional.of(in.bytes()) : Optional.empty());
    }

    /** The parts of a pack until somebody asks for its rules. */
    private record Unread(PackInput texts, PackInput rules, PackInput examples, boolean whole)
            implements Supplier<RuleSet.Content> {
        @Override
        public RuleSet.Content get() {
            String[] table = texts.again(new String[0]).table();
            Optional<PackInput> examplesToo = whole ? Optional.of(examples.again(table)) : Optional.empty();
            return new Reader(rules.again(table), examplesToo).read();
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** Field by field, in the order of {@link Rule}; {@link Reader} mirrors it. */
    private static final class Writer {
        private final PackOutput out;
        private final PackOutput examples;
        private List<Provider> providers = List.of();

        Writer(PackOutput out, PackOutput examples) {
            this.out = out;
            this.examples = examples;
        }

        void write(RuleSet rules) {
            providers = rules.rules().stream().map(Rule::provider).distinct().toList();
            out.list(providers, this::provider);
            out.list(rules.rules(), this::rule);
            allowlists(rules.allowlists());
        }

        private void provider(Provider provider) {
            out.text(provider.name());
            out.optional(provider.docs(), out::text);
            out.texts(provider.names());
            out.list(provider.hosts(), host -> {
                out.text(host.host());
                out.constant(host.environment());
            });
            out.optional(provider.rotation(), rotation -> {
                out.text(rotation.where());
                out.text(rotation.effect());
                out.texts(rotation.steps());
            });
        }

        private void rule(Rule rule) {
            out.constant(rule.dialect());
            out.text(rule.id());
            out.number(providers.indexOf(rule.provider()));
            out.texts(rule.aliases());
            out.text(rule.description());
            out.constant(rule.kind());
            out.list(rule.allowedIn().stream().sorted().toList(), out::constant);
            out.constant(rule.environment());
            out.list(rule.prefixes(), prefix -> {
                out.text(prefix.prefix());
                out.constant(prefix.environment());
            });
            out.constant(rule.severity());
            out.constant(rule.confidence());
            out.list(rule.headers(), this::header);
            out.texts(rule.keywords());
            out.optional(rule.regex(), out::text);
            out.number(rule.secretGroup());
            out.fraction(rule.entropy());
            out.optional(rule.verifier(), out::text);
            out.constant(rule.checksum());
            out.texts(rule.evidence());
            out.constant(rule.attribution());
            out.text(rule.shape());
            out.list(rule.normalize(), this::replacement);
            out.optional(rule.pair(), this::pair);
            out.optional(rule.path(), out::text);
            allowlists(rule.allowlists());
            out.list(rule.required(), this::requirement);
            out.flag(rule.skipReport());
            out.texts(rule.tags());
            examples(rule);
        }

        private void header(Rule.Header header) {
            out.text(header.name());
            out.text(header.scheme());
            out.flag(header.distinctive());
        }

        private void replacement(Rule.Replacement replacement) {
            out.text(replacement.from());
            out.text(replacement.to());
        }

        private void pair(Rule.Pair pair) {
            out.text(pair.with());
            out.number(pair.withinLines());
        }

        private void requirement(Rule.Requirement requirement) {
            out.text(requirement.id());
            out.optional(requirement.withinLines(), out::number);
            out.optional(requirement.withinColumns(), out::number);
        }

        private void allowlists(Collection<Allowlist> allowlists) {
            out.list(allowlists, allowlist -> {
                out.text(allowlist.description());
                out.flag(allowlist.all());
                out.texts(allowlist.commits().stream().sorted().toList());
                out.texts(allowlist.paths());
                out.texts(allowlist.regexes());
                out.constant(allowlist.target());
                out.texts(allowlist.stopwords());
                out.texts(allowlist.targetRules().stream().sorted().toList());
            });
        }

        private void examples(Rule rule) {
            examples.list(rule.examples(), example -> {
                examples.text(example.text());
                examples.optional(example.secret(), examples::text);
            });
            examples.list(rule.counterexamples(), counterexample -> {
                examples.text(counterexample.text());
                examples.text(counterexample.because());
            });
        }
    }

    private static final class Reader {
        private final PackInput in;
        private final Optional<PackInput> examples;
        private List<Provider> providers = new ArrayList<>();

        Reader(PackInput in, Optional<PackInput> examples) {
            this.in = in;
            this.examples = examples;
        }

        RuleSet.Content read() {
            providers = in.list(this::provider);
            List<Rule> rules = in.list(this::rule);
            return RuleSet.Content.of(rules, allowlists());
        }

        private Provider provider() {
            return new Provider(
                    in.text(),
                    in.optional(in::text),
                    in.texts(),
                    in.list(() -> new Provider.Host(in.text(), in.constant(Environment.values()))),
                    in.optional(() -> new Provider.Rotation(in.text(), in.text(), in.texts())));
        }

        private Rule rule() {
            return new Rule(
                    in.constant(Dialect.values()),
                    in.text(),
                    providers.get(in.number()),
                    in.texts(),
                    in.text(),
                    in.constant(Kind.values()),
                    Set.copyOf(in.list(() -> in.constant(Rule.Place.values()))),
                    in.constant(Environment.values()),
                    in.list(() -> new Rule.Prefix(in.text(), in.constant(Environment.values()))),
                    in.constant(Severity.values()),
                    in.constant(Confidence.values()),
                    in.list(() -> new Rule.Header(in.text(), in.text(), in.flag())),
                    in.texts(),
                    in.optional(in::text),
                    in.number(),
                    in.fraction(),
                    in.optional(in::text),
                    in.constant(Rule.Checksum.values()),
                    in.texts(),
                    in.constant(Rule.Attribution.values()),
                    in.text(),
                    in.list(() -> new Rule.Replacement(in.text(), in.text())),
                    in.optional(() -> new Rule.Pair(in.text(), in.number())),
                    in.optional(in::text),
                    allowlists(),
                    in.list(this::requirement),
                    in.flag(),
                    in.texts(),
                    examples.map(Reader::examples).orElse(List.of()),
                    examples.map(Reader::counterexamples).orElse(List.of()));
        }

        private Rule.Requirement requirement() {
            return new Rule.Requirement(in.text(), in.optional(in::number), in.optional(in::number));
        }

        private List<Allowlist> allowlists() {
            return in.list(() -> new Allowlist(
                    in.text(),
                    in.flag(),
                    Set.copyOf(in.texts()),
                    in.texts(),
                    in.texts(),
                    in.constant(Allowlist.Target.values()),
                    in.texts(),
                    Set.copyOf(in.texts())));
        }

        private static List<Rule.Example> examples(PackInput in) {
            return in.list(() -> new Rule.Example(in.text(), in.optional(in::text)));
        }

        private static List<Rule.Counterexample> counterexamples(PackInput in) {
            return in.list(() -> new Rule.Counterexample(in.text(), in.text()));
        }
    }
}

package io.github.leakwarden.rule;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.text.Printable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a configuration, what it extends, and rule files, into one. Used once. */
final class ConfigLoader {
    /** As in gitleaks: a file, what it extends, and what that extends. */
    private static final int MAX_DEPTH = 2;

    private final Configuration.Request request;
    private final RuleLayers layers;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    ConfigLoader(Configuration.Request request) {
        this.request = request;
        this.layers = new RuleLayers(request.lint());
    }

    Configuration load(Optional<Path> file) throws RequestException {
        Optional<ConfigFile> config = file.map(this::read);
        if (config.isPresent()) {
            lay(config.get(), file.get(), 0);
        } else {
            layers.add(request.builtin());
        }
        for (Path more : request.ruleFiles()) {
            add(RuleFiles.read(resolved(more)));
        }
        if (!faults.isEmpty()) {
            throw new RequestException(faults);
        }
        return new Configuration(
                config.isEmpty() && request.ruleFiles().isEmpty() ? request.builtin() : layers.rules(),
                config.map(ConfigFile::scan).orElse(Map.of()),
                config.flatMap(ConfigFile::key),
                file.map(this::resolved),
                summary(config),
                warnings);
    }

    private ConfigFile read(Path file) {
        Dialect dialect = request.format().orElse(Dialect.of(file));
        return ConfigFile.parse(resolved(file), RuleFiles.name(file), dialect, request.options());
    }

    /** Lays a configuration over what it extends. */
    private void lay(ConfigFile config, Path file, int depth) {
        ConfigFile.Extend extend = config.extend();
        if (extend.builtin()) {
            layers.add(request.builtin());
        }
        if (extend.path().isPresent()) {
            layBelow(config, file, depth);
        }
        for (String id : extend.disabled()) {
            disable(config, id);
        }
        add(List.of(withoutStrangers(config.rules())));
    }

    private void layBelow(ConfigFile config, Path file, int depth) {
        int line = config.extend().line();
        String place = config.rules().place(line);
        if (depth == MAX_DEPTH) {
            faults.add(new Fault(place, "extends too deep", "at most " + MAX_DEPTH + " files below one"));
            return;
        }
        try {
            Path below = base(config, file, Path.of(config.extend().path().orElseThrow()));
            lay(
                    ConfigFile.parse(below, RuleFiles.name(below), dialectBelow(config, below), request.options()),
                    below,
                    depth + 1);
        } catch (InvalidPathException invalid) {
            faults.add(new Fault(place, "path is no path", "the name of a file"));
        }
    }

    /** gitleaks starts from the working directory; ours from the file that says it, which does not depend on the caller. */
    private Path base(ConfigFile config, Path file, Path path) {
        return config.rules().dialect() == Dialect.GITLEAKS
                ? resolved(path)
                : resolved(file).resolveSibling(path);
    }

    private static Dialect dialectBelow(ConfigFile config, Path below) {
        return config.rules().dialect() == Dialect.GITLEAKS ? Dialect.GITLEAKS : Dialect.of(below);
    }

    private void disable(ConfigFile config, String id) {
        if (layers.remove(id)) {
            return;
        }
        Fault fault = new Fault(
                config.rules().place(config.extend().line()),
                "disabledRules: no rule has the id" + Names.quoted(id),
                Names.cure(id, layers.ids()));
        (config.rules().dialect() == Dialect.GITLEAKS ? warnings : faults).add(fault);
    }

    /**
     * A foreign file may refine a built-in rule of its own tool that we do not have. That is no fault: there is nothing
     * to refine.
     */
    private RuleFile withoutStrangers(RuleFile file) {
        if (file.dialect() == Dialect.LEAKWARDEN) {
            return file;
        }
        List<RuleFile.Entry> kept = new ArrayList<>();
        for (RuleFile.Entry entry : file.entries()) {
            boolean empty =
                    entry.rule().regex().isEmpty() && entry.rule().path().isEmpty();
            if (empty
                    && !entry.rule().id().isBlank()
                    && layers.named(entry.rule().id()).isEmpty()) {
                warnings.add(new Fault(
                        file.place(entry.line()),
                        "no rule has the id" + Names.quoted(entry.rule().id()) + ", so there is nothing to refine",
                        ""));
            } else {
                kept.add(entry);
            }
        }
        return file.with(kept);
    }

    private void add(List<RuleFile> files) {
        files.forEach(file -> warnings.addAll(file.warnings()));
        faults.addAll(layers.add(files));
    }

    private Path resolved(Path path) {
        return request.workingDirectory().resolve(path);
    }

    private String summary(Optional<ConfigFile> config) {
        int rules = layers.rules().size();
        String count = rules == 1 ? "1 rule" : rules + " rules";
        String more = request.ruleFiles().isEmpty() ? "" : ", with rule files";
        if (config.isEmpty()) {
            return "built-in rules" + more + ": " + count;
        }
        ConfigFile.Extend extend = config.get().extend();
        String mode = extend.builtin()
                ? "extends the built-in rules"
                : extend.path().isPresent() ? "extends another file" : "replaces the built-in rules";
        return Printable.line(config.get().rules().name()) + " " + mode + more + ": " + count;
    }
}

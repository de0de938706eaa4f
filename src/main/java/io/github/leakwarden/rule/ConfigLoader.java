package io.github.leakwarden.rule;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.text.Printable;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a configuration, what it extends, and rule files, into one. Used once. */
final class ConfigLoader {
    /** As in gitleaks: a file, what it extends, and what that extends. */
    private static final int MAX_DEPTH = 2;

    private final Configuration.Request request;
    private final Consumer<Path> reading;
    private final RuleLayers layers;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();
    private boolean onBuiltin;

    /** @param reading told each file */
    ConfigLoader(Configuration.Request request, Consumer<Path> reading) {
        this.request = request;
        this.reading = reading;
        this.layers = new RuleLayers(request.lint());
    }

    Configuration load(Optional<Path> file) throws RequestException {
        Optional<ConfigFile> config = file.map(this::read);
        if (config.isPresent()) {
            lay(config.get(), file.get(), 0);
        } else {
            layers.add(request.builtin());
            onBuiltin = true;
        }
        for (Path more : request.ruleFiles()) {
            reading.accept(resolved(more));
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
        reading.accept(resolved(file));
        Dialect dialect = request.format().orElse(Dialect.of(file));
        return ConfigFile.parse(resolved(file), RuleFiles.name(file), dialect, request.options());
    }

    /** Lays a configuration over what it extends. */
    private void lay(ConfigFile config, Path file, int depth) {
        ConfigFile.Extend extend = config.extend();
        if (extend.builtin()) {
            layers.add(request.builtin());
            onBuiltin = true;
        }
        if (extend.path().isPresent()) {
            layBelow(config, file, depth);
        }
        for (String id : extend.disabled()) {
            disable(config, id);
        }
        add(List.of(config.rules()));
    }

    private void layBelow(ConfigFile config, Path file, int depth) {
        int line = config.extend().line();
        String place = config.rules().place(line);
        if (depth == MAX_DEPTH) {
            tooDeep(config, place);
            return;
        }
        try {
            Path below = base(config, file, Path.of(config.extend().path().orElseThrow()));
            if (Files.exists(below) && !Files.isRegularFile(below)) {
                // A pipe is waited for without end, and a device has none: a repository could bring them along.
                faults.add(new Fault(place, "the file that it extends is no regular file", "name one"));
                return;
            }
            reading.accept(below);
            lay(
                    ConfigFile.parse(below, RuleFiles.name(below), dialectBelow(config, below), request.options()),
                    below,
                    depth + 1);
        } catch (InvalidPathException invalid) {
            faults.add(new Fault(place, "path is no path", "the name of a file"));
        }
    }

    /** gitleaks leaves the rest away without a word, and people's files rely on it. */
    private void tooDeep(ConfigFile config, String place) {
        boolean foreign = config.rules().dialect() == Dialect.GITLEAKS;
        String message = foreign ? "extends too deep; the file is left out" : "extends too deep";
        (foreign ? warnings : faults).add(new Fault(place, message, "at most " + MAX_DEPTH + " files below one"));
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

    private void add(List<RuleFile> files) {
        files.forEach(file -> warnings.addAll(file.warnings()));
        ForeignFile foreign = new ForeignFile(layers, onBuiltin, warnings::add);
        faults.addAll(layers.add(files.stream().map(foreign::fitted).toList()));
    }

    private Path resolved(Path path) {
        return request.workingDirectory().resolve(path);
    }

    private String summary(Optional<ConfigFile> config) {
        int rules = layers.rules().size();
        String more = request.ruleFiles().isEmpty() ? "" : ", with rule files";
        if (config.isEmpty()) {
            return Configuration.summary("built-in rules" + more, rules);
        }
        ConfigFile.Extend extend = config.get().extend();
        String mode = extend.builtin()
                ? "extends the built-in rules"
                : extend.path().isPresent() ? "extends another file" : "replaces the built-in rules";
        return Configuration.summary(Printable.line(config.get().rules().name()) + " " + mode + more, rules);
    }
}

package io.github.leakwarden.cli;

import io.github.leakwarden.model.RequestException;
import io.github.leakwarden.model.RequestException.Fault;
import io.github.leakwarden.scan.option.OptionValues;
import io.github.leakwarden.scan.option.ScanOption;
import io.github.leakwarden.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words after {@code scan}, told apart: options with their values, and paths. Understands {@code --name value},
 * {@code --name=value}, {@code -x value} and {@code --}.
 */
final class Arguments {
    private final OptionValues options = new OptionValues();
    private final List<String> paths = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private final Set<String> besides;
    private boolean ofGitleaks;

    private Arguments(Set<String> besides) {
        this.besides = besides;
    }

    /**
     * Reads a command line.
     *
     * @throws RequestException naming every word that is no option, with the nearest one that is
     */
    static Arguments parse(List<String> words) throws RequestException {
        return parse(words, Set.of());
    }

    /**
     * Reads a command line of a command that has options of its own, already taken out.
     *
     * @param besides their names, dashes included, which somebody may have meant
     * @throws RequestException naming every word that is no option, with the nearest one that is
     */
    static Arguments parse(List<String> words, Set<String> besides) throws RequestException {
        Arguments arguments = new Arguments(besides);
        boolean onlyPaths = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (onlyPaths || word.equals("-") || !word.startsWith("-")) {
                arguments.paths.add(word);
            } else if (word.equals("--")) {
                onlyPaths = true;
            } else {
                i += arguments.option(word, i + 1 < words.size() ? Optional.of(words.get(i + 1)) : Optional.empty());
            }
        }
        if (arguments.ofGitleaks) {
            arguments.faults.addAll(GitleaksSpellings.translate(arguments.options, arguments.paths));
        }
        if (!arguments.faults.isEmpty()) {
            throw new RequestException(arguments.faults);
        }
        return arguments;
    }

    /** Takes one option; returns how many further words it used. */
    private int option(String word, Optional<String> next) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Optional<ScanOption> known = ScanOption.named(name);
        if (known.isEmpty()) {
            faults.add(new Fault(name, "no such option", nearest(name)));
            return 0;
        }
        ScanOption option = known.get();
        ofGitleaks |= option.isOfGitleaks();
        if (option.argument().isEmpty()) {
            String value = equals < 0 ? "true" : word.substring(equals + 1);
            if (!value.equals("true") && !value.equals("false") && option != ScanOption.REDACT) {
                faults.add(new Fault(name, "takes no value", "write " + name + " alone, or " + name + "=false"));
            }
            options.add(option, value);
            return 0;
        }
        if (equals >= 0) {
            options.add(option, word.substring(equals + 1));
            return 0;
        }
        if (next.isEmpty()) {
            faults.add(new Fault(
                    name, "needs a value", name + " " + option.argument().orElse("")));
            return 0;
        }
        options.add(option, next.get());
        return 1;
    }

    private String nearest(String name) {
        List<String> names = new ArrayList<>(besides);
        for (ScanOption option : ScanOption.values()) {
            names.add(option.longName());
            option.otherNames().stream().filter(other -> other.startsWith("--")).forEach(names::add);
        }
        return NearestName.of(name, names).map(n -> "did you mean " + n + "?").orElse("see leakwarden scan --help");
    }

    /** What was given for each option. */
    OptionValues options() {
        return options;
    }

    /** Whether some are spelled as in gitleaks. */
    boolean isOfGitleaks() {
        return ofGitleaks;
    }

    List<String> paths() {
        return List.copyOf(paths);
    }

    boolean has(ScanOption option) {
        return options.has(option);
    }

    Optional<String> value(ScanOption option) {
        return options.value(option);
    }

    List<String> values(ScanOption option) {
        return options.values(option);
    }
}

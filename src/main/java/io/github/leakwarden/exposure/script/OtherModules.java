package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.CodeFile;
import io.github.leakwarden.exposure.flow.Elsewhere;
import io.github.leakwarden.exposure.flow.TypeFacts;
import io.github.leakwarden.text.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Modules of the same project that a script imports or requires. */
final class OtherModules implements Elsewhere {
    /** The function that loads a module; imports are lowered to calls of it. */
    static final String REQUIRE = "require";

    private static final int MOST_FILES = 12;

    /** What may be left out of a module's name, in the order in which it is tried. */
    private static final List<String> ENDINGS = List.of(
            "", ".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", "/index.ts", "/index.tsx", "/index.js", "/index.mjs");

    /** Names that build tools give to a folder of the project, and where it usually is. */
    private static final Map<String, List<String>> ALIASES = Map.of(
            "@/", List.of("", "src/"),
            "~/", List.of("", "src/", "app/"),
            "$lib/", List.of("src/lib/"));

    private final CodeFile file;
    private final ModuleTrees trees;
    private final String projectFolder;
    private final Map<String, Span> named;
    private final Map<String, Optional<TypeFacts>> known = new HashMap<>();
    private final Set<Span> places = new HashSet<>();
    private int read;

    /**
     * @param named the modules that the script names, each with the place where it does
     * @param projectFolder where its manifest stands, ending in a slash; empty for the unit's root
     */
    OtherModules(CodeFile file, ModuleTrees trees, String projectFolder, Map<String, Span> named) {
        this.file = file;
        this.trees = trees;
        this.projectFolder = projectFolder;
        this.named = Map.copyOf(named);
    }

    @Override
    public Optional<TypeFacts> module(String function, String module) {
        if (!function.equals(REQUIRE) || !named.containsKey(module)) {
            return Optional.empty();
        }
        Optional<TypeFacts> before = known.get(module);
        if (before != null) {
            return before;
        }
        Optional<TypeFacts> found = load(module);
        known.put(module, found);
        return found;
    }

    /** Whether a module is one of the project's own. */
    boolean has(String module) {
        return module(REQUIRE, module).isPresent();
    }

    @Override
    public boolean isElsewhere(Span span) {
        return places.contains(span);
    }

    private Optional<TypeFacts> load(String module) {
        Span place = named.getOrDefault(module, new Span(0, 1));
        for (String base : bases(module)) {
            for (String ending : ENDINGS) {
                Optional<Grammar> grammar = Grammar.ofScript(base + ending);
                if (grammar.isPresent() && read < MOST_FILES && isThere(base + ending)) {
                    read++;
                    places.add(place);
                    return trees.of(file.project(), base + ending, grammar.get())
                            .map(tree -> Lowering.module(tree.at(place), name -> false));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isThere(String path) {
        return file.project().read(path).isPresent();
    }

    /** Where a module may be, without its ending. */
    private List<String> bases(String module) {
        if (module.startsWith("./") || module.startsWith("../")) {
            return join(file.path().substring(0, file.path().lastIndexOf('/') + 1), module).stream()
                    .toList();
        }
        for (Map.Entry<String, List<String>> alias : ALIASES.entrySet()) {
            if (module.startsWith(alias.getKey())) {
                String rest = module.substring(alias.getKey().length());
                return alias.getValue().stream()
                        .map(folder -> projectFolder + folder + rest)
                        .toList();
            }
        }
        return List.of();
    }

    /** A folder and a path relative to it; empty if it leaves the unit. */
    private static Optional<String> join(String folder, String relative) {
        String at = folder;
        String rest = relative;
        while (true) {
            if (rest.startsWith("./")) {
                rest = rest.substring(2);
            } else if (rest.startsWith("../")) {
                if (at.isEmpty()) {
                    return Optional.empty();
                }
                at = at.substring(0, at.lastIndexOf('/', at.length() - 2) + 1);
                rest = rest.substring(3);
            } else {
                return Optional.of(at + rest);
            }
        }
    }
}

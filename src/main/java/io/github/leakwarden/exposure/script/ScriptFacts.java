package io.github.leakwarden.exposure.script;

import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a script itself says of where it runs.
 *
 * @param directives {@code use client}, {@code use server} at its start
 * @param imports modules it imports or requires
 * @param imported names it imports from them
 * @param exported names of functions and variables it exports
 * @param dom what of the browser it uses, such as {@code document}
 * @param markup whether it has JSX
 * @param process whether it reads {@code process.argv} or ends the process
 * @param shebang whether it begins with {@code #!}
 * @param comments spans of its comments
 * @param modules the modules of {@code imports} that it names in texts, each with the first place where it does
 */
record ScriptFacts(
        Set<String> directives,
        Set<String> imports,
        Set<String> imported,
        Set<String> exported,
        Set<String> dom,
        boolean markup,
        boolean process,
        boolean shebang,
        List<Span> comments,
        Map<String, Span> modules) {
    private static final Set<String> BROWSER = Set.of(
            "document",
            "window",
            "localStorage",
            "sessionStorage",
            "XMLHttpRequest",
            "navigator",
            "location",
            "indexedDB");

    ScriptFacts {
        directives = Set.copyOf(directives);
        imports = Set.copyOf(imports);
        imported = Set.copyOf(imported);
        exported = Set.copyOf(exported);
        dom = Set.copyOf(dom);
        comments = List.copyOf(comments);
        modules = Map.copyOf(modules);
    }

    static ScriptFacts of(SyntaxTree tree) {
        Collector collector = new Collector(tree);
        for (int node = 0; node < tree.size(); node++) {
            collector.look(node);
        }
        return collector.facts();
    }

    /** Looks at each node once. */
    private static final class Collector {
        private final SyntaxTree tree;
        private final Literals literals;
        private final Set<String> directives = new LinkedHashSet<>();
        private final Set<String> imports = new LinkedHashSet<>();
        private final Set<String> imported = new LinkedHashSet<>();
        private final Set<String> exported = new LinkedHashSet<>();
        private final Set<String> dom = new LinkedHashSet<>();
        private final Set<String> declared = new LinkedHashSet<>();
        private final List<Span> comments = new ArrayList<>();
        private final Map<String, Span> modules = new HashMap<>();
        private boolean markup;
        private boolean process;
        private boolean shebang;

        Collector(SyntaxTree tree) {
            this.tree = tree;
            this.literals = new Literals(tree);
        }

        void look(int node) {
            if (tree.isComment(node)) {
                comments.add(tree.span(node));
                return;
            }
            switch (tree.kind(node)) {
                case "import_statement" -> addImport(tree.field(node, "source"));
                case "import_specifier" -> name(tree.field(node, "name"), imported);
                case "call_expression" -> call(node);
                case "expression_statement" -> directive(node);
                case "member_expression" -> member(node);
                case "new_expression" -> browser(tree.field(node, "constructor"));
                case "variable_declarator" -> name(tree.field(node, "name"), declared);
                case "export_statement" -> export(tree.field(node, "declaration"));
                case "jsx_element", "jsx_self_closing_element" -> markup = true;
                case "hash_bang_line" -> shebang = true;
                default -> {}
            }
        }

        private void addImport(int source) {
            if (tree.is(source, "string")) {
                imports.add(literals.value(source));
                modules.putIfAbsent(literals.value(source), tree.span(source));
            }
        }

        private void name(int node, Set<String> names) {
            if (tree.is(node, "identifier")) {
                names.add(tree.text(node));
            }
        }

        private void call(int node) {
            int callee = tree.field(node, "function");
            boolean loads = tree.is(callee, "import")
                    || tree.is(callee, "identifier") && tree.text(callee).equals("require");
            if (loads) {
                addImport(tree.only(tree.field(node, "arguments")));
            }
        }

        private void directive(int node) {
            int text = tree.only(node);
            boolean first = tree.parent(node) == 0 && tree.is(text, "string");
            if (first && literals.value(text).startsWith("use ")) {
                directives.add(literals.value(text));
            }
        }

        private void member(int node) {
            int object = tree.field(node, "object");
            browser(object);
            int property = tree.field(node, "property");
            boolean ofProcess =
                    tree.is(object, "identifier") && tree.text(object).equals("process") && property != SyntaxTree.NONE;
            process |= ofProcess && Set.of("argv", "exit", "stdin").contains(tree.text(property));
        }

        private void browser(int object) {
            if (tree.is(object, "identifier") && BROWSER.contains(tree.text(object))) {
                dom.add(tree.text(object));
            }
        }

        private void export(int declaration) {
            if (tree.is(declaration, "lexical_declaration")) {
                tree.children(declaration).forEach(own -> name(tree.field(own, "name"), exported));
            } else {
                name(tree.field(declaration, "name"), exported);
            }
        }

        ScriptFacts facts() {
            dom.removeAll(declared);
            return new ScriptFacts(
                    directives, imports, imported, exported, dom, markup, process, shebang, comments, modules);
        }
    }
}

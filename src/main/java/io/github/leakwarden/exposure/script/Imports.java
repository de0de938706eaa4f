package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.flow.Expression;
import io.github.leakwarden.exposure.flow.Statement;
import io.github.leakwarden.exposure.flow.VariableFacts;
import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Optional;

/** Imports of settings: names that come from the environment, by SvelteKit's modules or Node's own. */
final class Imports {
    /** The modules whose names SvelteKit fills from the environment; the ones ending in {@code public} ship. */
    static final String SVELTE = "$env/";

    private Imports() {}

    /** Declares imported settings; other imports stay what their names say. */
    static void declare(SyntaxTree tree, int node, Literals literals, List<Statement> out) {
        int source = tree.field(node, "source");
        int clause = tree.child(node, "import_clause");
        int named = tree.child(clause, "named_imports");
        if (!tree.is(source, "string") || named == SyntaxTree.NONE) {
            return;
        }
        String module = literals.value(source);
        boolean isNode = module.equals("process") || module.equals("node:process");
        if (!isNode && !module.startsWith(SVELTE)) {
            return;
        }
        for (int specifier : tree.children(named)) {
            int name = tree.field(specifier, "name");
            if (name != SyntaxTree.NONE) {
                int alias = tree.field(specifier, "alias");
                int local = alias == SyntaxTree.NONE ? name : alias;
                Expression value = value(tree.span(name), isNode ? "process" : module, tree.text(name));
                out.add(new Statement.Declare(
                        tree.span(specifier),
                        VariableFacts.plain(tree.span(local), tree.text(local), "", Optional.of(value))));
            }
        }
    }

    private static Expression value(Span span, String module, String name) {
        Expression whole = new Expression.Name(span, module);
        boolean dynamic = module.startsWith(SVELTE + "dynamic/") && name.equals("env");
        return dynamic ? whole : new Expression.Member(span, whole, name);
    }
}

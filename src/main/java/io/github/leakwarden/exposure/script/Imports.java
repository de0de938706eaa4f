package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.flow.Expression;
import io.github.leakwarden.exposure.flow.Statement;
import io.github.leakwarden.exposure.flow.VariableFacts;
import io.github.leakwarden.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Imports: names that come from the environment, by SvelteKit's modules or Node's own, or from the project. */
final class Imports {
    /** The modules whose names SvelteKit fills from the environment; the ones ending in {@code public} ship. */
    static final String SVELTE = "$env/";

    /** What stands for the settings that Angular's build puts into every bundle. */
    static final String ENVIRONMENT = "$angular/environment";

    private static final Pattern ANGULAR = Pattern.compile("(?:^|/)environments?/environment(?:\\.\\w+)?$");

    private Imports() {}

    private static String holder(String module, boolean isNode, boolean isAngular) {
        return isNode ? "process" : isAngular ? ENVIRONMENT : module;
    }

    /** Declares what is imported from the environment or from the project; other imports stay what their names say. */
    static void declare(
            SyntaxTree tree, int node, Literals literals, Predicate<String> isOwnModule, List<Statement> out) {
        int source = tree.field(node, "source");
        int clause = tree.child(node, "import_clause");
        if (!tree.is(source, "string") || clause == SyntaxTree.NONE) {
            return;
        }
        String module = literals.value(source);
        boolean isNode = module.equals("process") || module.equals("node:process");
        boolean isAngular = ANGULAR.matcher(module).find();
        boolean isEnvironment = isNode || isAngular || module.startsWith(SVELTE);
        if (!isEnvironment && !isOwnModule.test(module)) {
            return;
        }
        Span at = tree.span(source);
        Expression whole = isEnvironment
                ? new Expression.Name(at, holder(module, isNode, isAngular))
                : new Expression.Call(
                        at, Optional.empty(), OtherModules.REQUIRE, List.of(new Expression.Text(at, module)));
        if (!isEnvironment) {
            wholly(tree, clause, whole, out);
        }
        for (int specifier : tree.children(tree.child(clause, "named_imports"))) {
            int name = tree.field(specifier, "name");
            if (name != SyntaxTree.NONE) {
                int alias = tree.field(specifier, "alias");
                int local = alias == SyntaxTree.NONE ? name : alias;
                boolean dynamic = module.startsWith(SVELTE + "dynamic/")
                                && tree.text(name).equals("env")
                        || isAngular && tree.text(name).equals("environment");
                Expression value = dynamic
                        ? new Expression.Name(tree.span(name), holder(module, isNode, isAngular))
                        : new Expression.Member(tree.span(name), whole, tree.text(name));
                declare(tree, specifier, local, value, out);
            }
        }
    }

    /** {@code import settings from}, {@code import * as settings from}. */
    private static void wholly(SyntaxTree tree, int clause, Expression whole, List<Statement> out) {
        int single = tree.child(clause, "identifier");
        if (single != SyntaxTree.NONE) {
            declare(tree, single, single, new Expression.Member(tree.span(single), whole, "default"), out);
        }
        int all = tree.only(tree.child(clause, "namespace_import"));
        if (all != SyntaxTree.NONE) {
            declare(tree, all, all, whole, out);
        }
    }

    private static void declare(SyntaxTree tree, int node, int local, Expression value, List<Statement> out) {
        out.add(new Statement.Declare(
                tree.span(node), VariableFacts.plain(tree.span(local), tree.text(local), "", Optional.of(value))));
    }
}

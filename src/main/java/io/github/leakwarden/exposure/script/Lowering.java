package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.flow.Expression;
import io.github.leakwarden.exposure.flow.FunctionFacts;
import io.github.leakwarden.exposure.flow.Statement;
import io.github.leakwarden.exposure.flow.TypeFacts;
import io.github.leakwarden.exposure.flow.VariableFacts;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Turns a script's syntax tree into what {@code exposure.flow} follows: statements here, expressions, patterns and
 * functions in classes of their own. One for each file. Goes down the tree by recursion, which the parser's limit of
 * depth bounds.
 */
final class Lowering {
    private final SyntaxTree tree;
    private final Expressions expressions;
    private final Patterns patterns;
    private final Functions functions;
    private final List<TypeFacts> types = new ArrayList<>();
    private final Predicate<String> isOwnModule;

    private Lowering(SyntaxTree tree, Predicate<String> isOwnModule) {
        this.tree = tree;
        this.isOwnModule = isOwnModule;
        this.expressions = new Expressions(tree, this);
        this.patterns = new Patterns(tree, expressions);
        this.functions = new Functions(tree, this, expressions);
    }

    /**
     * The whole script as one module.
     *
     * @param isOwnModule whether a module that it names is one of the project's own
     */
    static TypeFacts module(SyntaxTree tree, Predicate<String> isOwnModule) {
        Lowering lowering = new Lowering(tree, isOwnModule);
        List<Statement> body = new ArrayList<>();
        lowering.statements(tree.children(0), "", body);
        return new TypeFacts(
                tree.span(0),
                "",
                TypeFacts.Shape.MODULE,
                List.of(),
                List.of(),
                List.of(),
                body,
                lowering.types,
                List.of());
    }

    Patterns patterns() {
        return patterns;
    }

    Functions functions() {
        return functions;
    }

    /** Notes a class, wherever in the script it is declared. */
    void addType(TypeFacts type) {
        types.add(type);
    }

    boolean isStatement(String kind) {
        return kind.endsWith("_statement") || kind.endsWith("_declaration") || kind.equals("statement_block");
    }

    /** Statements where an expression was expected, as after a syntax error. */
    Expression nested(int node, String enclosing) {
        List<Statement> body = new ArrayList<>();
        statement(node, enclosing, body);
        FunctionFacts function = new FunctionFacts(tree.span(node), "", enclosing, List.of(), body, "", List.of());
        return new Expression.Lambda(tree.span(node), function);
    }

    void statements(List<Integer> nodes, String enclosing, List<Statement> out) {
        nodes.forEach(node -> statement(node, enclosing, out));
    }

    private List<Statement> body(int node, String enclosing) {
        List<Statement> body = new ArrayList<>();
        if (tree.is(node, "statement_block") || tree.is(node, "else_clause")) {
            statements(tree.children(node), enclosing, body);
        } else if (node != SyntaxTree.NONE) {
            statement(node, enclosing, body);
        }
        return body;
    }

    private void statement(int node, String enclosing, List<Statement> out) {
        switch (tree.kind(node)) {
            case "lexical_declaration", "variable_declaration" ->
                tree.children(node).forEach(declarator -> declarator(declarator, enclosing, out));
            case "function_declaration", "generator_function_declaration" -> define(node, enclosing, out);
            case "class_declaration", "abstract_class_declaration" -> addType(functions.type(node, ""));
            case "return_statement" -> out.add(returned(node, enclosing));
            case "if_statement" -> choice(node, enclosing, out);
            case "for_statement" -> out.add(counted(node, enclosing));
            case "for_in_statement" ->
                out.add(new Statement.Branch(tree.span(node), Optional.empty(), loopOver(node, enclosing)));
            case "while_statement", "do_statement" ->
                out.add(new Statement.Branch(
                        tree.span(node), condition(node, enclosing), body(tree.field(node, "body"), enclosing)));
            case "switch_statement" -> cases(node, enclosing, out);
            case "try_statement" -> attempt(node, enclosing, out);
            case "statement_block", "program", "ERROR" ->
                out.add(new Statement.Block(tree.span(node), plainBody(node, enclosing)));
            case "labeled_statement", "with_statement", "internal_module", "module" ->
                out.add(new Statement.Block(tree.span(node), body(tree.field(node, "body"), enclosing)));
            case "export_statement" -> export(node, enclosing, out);
            case "import_statement" -> Imports.declare(tree, node, expressions.literals(), isOwnModule, out);
            case "expression_statement", "throw_statement" -> evaluated(node, enclosing, out);
            case "ambient_declaration",
                    "interface_declaration",
                    "type_alias_declaration",
                    "function_signature",
                    "import_alias",
                    "empty_statement",
                    "break_statement",
                    "continue_statement",
                    "debugger_statement",
                    "hash_bang_line" -> {}
            default -> out.add(new Statement.Evaluate(tree.span(node), expressions.lower(node, enclosing)));
        }
    }

    private Statement returned(int node, String enclosing) {
        int value = tree.only(node);
        return new Statement.Return(
                tree.span(node),
                value == SyntaxTree.NONE ? Optional.empty() : Optional.of(expressions.lower(value, enclosing)));
    }

    private void choice(int node, String enclosing, List<Statement> out) {
        Optional<Expression> condition = condition(node, enclosing);
        out.add(new Statement.Branch(tree.span(node), condition, body(tree.field(node, "consequence"), enclosing)));
        otherwise(tree.field(node, "alternative"), enclosing, out);
    }

    private Statement counted(int node, String enclosing) {
        List<Statement> loop = new ArrayList<>(body(tree.field(node, "initializer"), enclosing));
        loop.addAll(body(tree.field(node, "body"), enclosing));
        return new Statement.Branch(tree.span(node), condition(node, enclosing), loop);
    }

    private void evaluated(int node, String enclosing, List<Statement> out) {
        int inner = tree.only(node);
        if (tree.is(inner, "internal_module")) {
            statement(inner, enclosing, out);
        } else if (inner != SyntaxTree.NONE) {
            out.add(new Statement.Evaluate(tree.span(node), expressions.lower(inner, enclosing)));
        }
    }

    private List<Statement> plainBody(int node, String enclosing) {
        List<Statement> body = new ArrayList<>();
        statements(tree.children(node), enclosing, body);
        return body;
    }

    private void declarator(int node, String enclosing, List<Statement> out) {
        int pattern = tree.field(node, "name");
        if (pattern == SyntaxTree.NONE) {
            return;
        }
        int value = tree.field(node, "value");
        String name = patterns.isName(pattern) ? tree.text(pattern) : "";
        Optional<Expression> initial =
                value == SyntaxTree.NONE ? Optional.empty() : Optional.of(expressions.named(value, name, enclosing));
        patterns.declare(pattern, initial, functions.type(tree.field(node, "type")), tree.span(node), enclosing, out);
    }

    private void define(int node, String enclosing, List<Statement> out) {
        int name = tree.field(node, "name");
        String own = name == SyntaxTree.NONE ? "default" : tree.text(name);
        out.add(new Statement.Define(tree.span(node), functions.lower(node, own, Expressions.within(enclosing, own))));
    }

    private Optional<Expression> condition(int node, String enclosing) {
        int condition = tree.field(node, "condition");
        boolean empty = condition == SyntaxTree.NONE || tree.is(condition, "empty_statement");
        if (empty) {
            return Optional.empty();
        }
        int inner = tree.is(condition, "expression_statement") ? tree.only(condition) : condition;
        return inner == SyntaxTree.NONE ? Optional.empty() : Optional.of(expressions.lower(inner, enclosing));
    }

    /** A chain of {@code else if} is as deep as it is long. */
    private void otherwise(int alternative, String enclosing, List<Statement> out) {
        int clause = alternative;
        while (clause != SyntaxTree.NONE) {
            int inner = tree.is(clause, "else_clause") ? tree.only(clause) : clause;
            if (!tree.is(inner, "if_statement")) {
                out.add(new Statement.Branch(tree.span(clause), Optional.empty(), body(inner, enclosing)));
                return;
            }
            out.add(new Statement.Branch(
                    tree.span(inner), condition(inner, enclosing), body(tree.field(inner, "consequence"), enclosing)));
            clause = tree.field(inner, "alternative");
        }
    }

    /** A loop's variable prints what is looped over; a {@code for … in} gives names only. */
    private List<Statement> loopOver(int node, String enclosing) {
        List<Statement> loop = new ArrayList<>();
        int left = tree.field(node, "left");
        int right = tree.field(node, "right");
        if (left != SyntaxTree.NONE && right != SyntaxTree.NONE) {
            Span span = tree.span(left);
            Expression over = expressions.lower(right, enclosing);
            boolean values = tree.text(tree.field(node, "operator")).equals("of");
            Expression one =
                    values ? new Expression.Join(span, List.of(over)) : new Expression.Opaque(span, List.of(over));
            if (patterns.isName(left)) {
                patterns.declare(left, Optional.of(one), "", span, enclosing, loop);
            } else {
                loop.add(new Statement.Evaluate(span, over));
                patterns.declare(left, Optional.empty(), "", span, enclosing, loop);
            }
        }
        loop.addAll(body(tree.field(node, "body"), enclosing));
        return loop;
    }

    private void cases(int node, String enclosing, List<Statement> out) {
        int value = tree.field(node, "value");
        if (value != SyntaxTree.NONE) {
            out.add(new Statement.Evaluate(tree.span(value), expressions.lower(value, enclosing)));
        }
        for (int one : tree.children(tree.field(node, "body"))) {
            List<Statement> body = new ArrayList<>();
            statements(tree.fields(one, "body"), enclosing, body);
            out.add(new Statement.Branch(tree.span(one), Optional.empty(), body));
        }
    }

    private void attempt(int node, String enclosing, List<Statement> out) {
        Span span = tree.span(node);
        out.add(new Statement.Block(span, body(tree.field(node, "body"), enclosing)));
        int handler = tree.field(node, "handler");
        if (handler != SyntaxTree.NONE) {
            List<Statement> caught = new ArrayList<>();
            int parameter = tree.field(handler, "parameter");
            if (parameter != SyntaxTree.NONE) {
                patterns.declare(parameter, Optional.empty(), "", tree.span(parameter), enclosing, caught);
            }
            caught.addAll(body(tree.field(handler, "body"), enclosing));
            out.add(new Statement.Branch(tree.span(handler), Optional.empty(), caught));
        }
        int last = tree.field(node, "finalizer");
        if (last != SyntaxTree.NONE) {
            out.add(new Statement.Block(tree.span(last), body(tree.field(last, "body"), enclosing)));
        }
    }

    private void export(int node, String enclosing, List<Statement> out) {
        int declaration = tree.field(node, "declaration");
        int value = tree.field(node, "value");
        if (declaration != SyntaxTree.NONE) {
            statement(declaration, enclosing, out);
        } else if (value != SyntaxTree.NONE) {
            Expression exported = expressions.named(value, "default", enclosing);
            Span span = tree.span(node);
            out.add(new Statement.Declare(span, VariableFacts.plain(span, "default", "", Optional.of(exported))));
        }
    }
}

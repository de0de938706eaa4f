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

/** Lowers functions and classes. */
final class Functions {
    private final SyntaxTree tree;
    private final Lowering lowering;
    private final Expressions expressions;

    Functions(SyntaxTree tree, Lowering lowering, Expressions expressions) {
        this.tree = tree;
        this.lowering = lowering;
        this.expressions = expressions;
    }

    /**
     * Lowers a function of any form.
     *
     * @param name simple name; empty for a lambda
     * @param enclosing what reports call it
     */
    FunctionFacts lower(int node, String name, String enclosing) {
        List<VariableFacts> parameters = new ArrayList<>();
        List<Statement> body = new ArrayList<>();
        int single = tree.field(node, "parameter");
        if (single != SyntaxTree.NONE) {
            parameter(single, parameters, body, enclosing);
        }
        tree.children(tree.field(node, "parameters"))
                .forEach(parameter -> parameter(parameter, parameters, body, enclosing));
        int block = tree.field(node, "body");
        if (tree.is(block, "statement_block")) {
            lowering.statements(tree.children(block), enclosing, body);
        } else if (block != SyntaxTree.NONE) {
            Expression value = expressions.lower(block, enclosing);
            body.add(new Statement.Return(tree.span(block), Optional.of(value)));
        }
        int own = tree.field(node, "name");
        Span span = tree.span(own == SyntaxTree.NONE ? node : own);
        return new FunctionFacts(span, name, enclosing, parameters, body, "", List.of());
    }

    /** A parameter; a pattern becomes one, whose parts are declared at the start of the body. */
    private void parameter(int node, List<VariableFacts> parameters, List<Statement> body, String enclosing) {
        int pattern = node;
        int initial = SyntaxTree.NONE;
        String type = "";
        if (tree.is(node, "required_parameter") || tree.is(node, "optional_parameter")) {
            pattern = tree.field(node, "pattern");
            initial = tree.field(node, "value");
            type = type(tree.field(node, "type"));
        } else if (tree.is(node, "assignment_pattern")) {
            pattern = tree.field(node, "left");
            initial = tree.field(node, "right");
        }
        if (tree.is(pattern, "rest_pattern")) {
            pattern = tree.only(pattern);
        }
        if (pattern == SyntaxTree.NONE || tree.is(pattern, "this")) {
            return;
        }
        Span span = tree.span(pattern);
        boolean isName = tree.is(pattern, "identifier");
        String name = isName ? tree.text(pattern) : "argument " + (parameters.size() + 1);
        parameters.add(VariableFacts.plain(span, name, type, Optional.empty()));
        Expression self = new Expression.Name(span, name);
        if (initial != SyntaxTree.NONE) {
            Expression assign = new Expression.Assign(span, self, expressions.lower(initial, enclosing), false);
            Statement maybe = new Statement.Evaluate(span, assign);
            body.add(new Statement.Branch(span, Optional.empty(), List.of(maybe)));
        }
        if (!isName) {
            lowering.patterns().declare(pattern, Optional.of(self), "", span, enclosing, body);
        }
    }

    /** The simple name of a written type; a function's is {@code Function}; of a union its first. */
    String type(int annotation) {
        int type = tree.is(annotation, "type_annotation") ? tree.only(annotation) : annotation;
        for (int depth = 0; type != SyntaxTree.NONE && depth < 8; depth++) {
            switch (tree.kind(type)) {
                case "predefined_type":
                case "type_identifier":
                    return tree.text(type);
                case "function_type":
                    return "Function";
                case "nested_type_identifier":
                    int name = tree.field(type, "name");
                    return name == SyntaxTree.NONE ? "" : tree.text(name);
                case "array_type":
                    return "Array";
                case "generic_type":
                case "union_type":
                case "readonly_type":
                case "parenthesized_type":
                case "literal_type":
                    type = tree.only(type);
                    break;
                default:
                    return "";
            }
        }
        return "";
    }

    /** @param given the name an anonymous class is given by what it is assigned to */
    TypeFacts type(int node, String given) {
        int own = tree.field(node, "name");
        String name = own == SyntaxTree.NONE ? given : tree.text(own);
        List<VariableFacts> fields = new ArrayList<>();
        List<FunctionFacts> functions = new ArrayList<>();
        List<Statement> body = new ArrayList<>();
        for (int member : tree.children(tree.field(node, "body"))) {
            switch (tree.kind(member)) {
                case "public_field_definition":
                case "field_definition":
                    field(member, name, fields);
                    break;
                case "method_definition":
                    method(member, name, fields, functions);
                    break;
                case "class_static_block":
                    lowering.statements(tree.children(tree.field(member, "body")), name, body);
                    break;
                default:
                    break;
            }
        }
        Span span = tree.span(own == SyntaxTree.NONE ? node : own);
        return new TypeFacts(
                span, name, TypeFacts.Shape.CLASS, supertypes(node), fields, functions, body, List.of(), List.of());
    }

    private List<String> supertypes(int node) {
        int heritage = tree.child(node, "class_heritage");
        int clause = tree.child(heritage, "extends_clause");
        int type = clause == SyntaxTree.NONE ? tree.only(heritage) : tree.field(clause, "value");
        return tree.is(type, "identifier") ? List.of(tree.text(type)) : List.of();
    }

    private void field(int node, String owner, List<VariableFacts> fields) {
        int named = tree.field(node, "name");
        int name = named == SyntaxTree.NONE ? tree.field(node, "property") : named;
        if (name == SyntaxTree.NONE) {
            return;
        }
        int value = tree.field(node, "value");
        String written = tree.text(name);
        Optional<Expression> initial =
                value == SyntaxTree.NONE ? Optional.empty() : Optional.of(expressions.named(value, written, owner));
        fields.add(VariableFacts.plain(tree.span(name), written, type(tree.field(node, "type")), initial));
    }

    private void method(int node, String owner, List<VariableFacts> fields, List<FunctionFacts> functions) {
        int name = tree.field(node, "name");
        if (name == SyntaxTree.NONE) {
            return;
        }
        String written = tree.is(name, "string") ? expressions.literals().value(name) : tree.text(name);
        if (!written.equals("constructor")) {
            functions.add(lower(node, written, Expressions.within(owner, written)));
            return;
        }
        FunctionFacts made = lower(node, FunctionFacts.CONSTRUCTOR, owner);
        List<Statement> body = new ArrayList<>(made.body());
        tree.children(tree.field(node, "parameters")).forEach(parameter -> property(parameter, fields, body));
        functions.add(
                new FunctionFacts(made.span(), made.name(), made.enclosing(), made.parameters(), body, "", List.of()));
    }

    /** {@code constructor(private key: string)} is a field too. */
    private void property(int parameter, List<VariableFacts> fields, List<Statement> body) {
        int pattern = tree.field(parameter, "pattern");
        boolean isField = tree.child(parameter, "accessibility_modifier") != SyntaxTree.NONE
                || tree.child(parameter, "readonly") != SyntaxTree.NONE;
        if (!isField || !tree.is(pattern, "identifier")) {
            return;
        }
        Span span = tree.span(pattern);
        String name = tree.text(pattern);
        fields.add(VariableFacts.plain(span, name, type(tree.field(parameter, "type")), Optional.empty()));
        Expression self = new Expression.Member(span, new Expression.Name(span, "this"), name);
        Expression given = new Expression.Name(span, name);
        body.add(0, new Statement.Evaluate(span, new Expression.Assign(span, self, given, false)));
    }
}

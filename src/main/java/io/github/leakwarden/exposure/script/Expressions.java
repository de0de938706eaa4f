package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.flow.Expression;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lowers expressions. */
final class Expressions {
    /** Nodes that stand for the value inside them. */
    private static final Set<String> WRAPPERS = Set.of(
            "parenthesized_expression",
            "await_expression",
            "yield_expression",
            "non_null_expression",
            "as_expression",
            "satisfies_expression",
            "instantiation_expression",
            "spread_element",
            "computed_property_name");

    private static final Set<String> CONSTANTS = Set.of("number", "true", "false", "null", "undefined", "regex");

    private final SyntaxTree tree;
    private final Lowering lowering;
    private final Literals literals;

    Expressions(SyntaxTree tree, Lowering lowering) {
        this.tree = tree;
        this.lowering = lowering;
        this.literals = new Literals(tree);
    }

    Literals literals() {
        return literals;
    }

    /**
     * Lowers one.
     *
     * @param enclosing the declaration around it
     */
    Expression lower(int node, String enclosing) {
        String kind = tree.kind(node);
        if (WRAPPERS.contains(kind)) {
            int inner = tree.only(node);
            return inner == SyntaxTree.NONE ? nothing(node) : lower(inner, enclosing);
        }
        if (CONSTANTS.contains(kind)) {
            return new Expression.Constant(tree.span(node), tree.text(node));
        }
        Span span = tree.span(node);
        return switch (kind) {
            case "identifier", "this", "super", "shorthand_property_identifier" ->
                new Expression.Name(span, tree.text(node));
            case "string" -> literals.string(node);
            case "template_string" -> literals.template(node, inner -> lower(inner, enclosing));
            case "member_expression" -> member(node, enclosing);
            case "subscript_expression" -> element(node, enclosing);
            case "call_expression" -> call(node, enclosing);
            case "new_expression" -> made(node, enclosing);
            case "object" -> table(node, enclosing);
            case "array" -> new Expression.Sequence(span, all(tree.children(node), enclosing));
            case "arrow_function", "function_expression", "generator_function" ->
                new Expression.Lambda(span, lowering.functions().lower(node, "", enclosing));
            case "class" -> declared(node);
            case "binary_expression" -> binary(node, enclosing);
            case "ternary_expression" -> choice(node, enclosing);
            case "assignment_expression" -> assignment(node, enclosing);
            case "augmented_assignment_expression" -> augmented(node, enclosing);
            case "sequence_expression" -> sequence(node, enclosing);
            case "unary_expression" -> unary(node, enclosing);
            case "type_assertion" -> asserted(node, enclosing);
            case "meta_property" -> new Expression.Member(span, new Expression.Name(span, "import"), "meta");
            default -> new Expression.Opaque(span, parts(node, enclosing));
        };
    }

    private Expression declared(int node) {
        lowering.addType(lowering.functions().type(node, ""));
        return nothing(node);
    }

    private Expression choice(int node, String enclosing) {
        return new Expression.Choice(
                tree.span(node),
                List.of(field(node, "condition", enclosing)),
                List.of(field(node, "consequence", enclosing), field(node, "alternative", enclosing)));
    }

    /** {@code <Type> value}: the value stands last. */
    private Expression asserted(int node, String enclosing) {
        List<Integer> parts = tree.children(node);
        return parts.isEmpty() ? nothing(node) : lower(parts.get(parts.size() - 1), enclosing);
    }

    /** What stands inside a node of no special meaning, JSX among them; types are left out. */
    private List<Expression> parts(int node, String enclosing) {
        List<Expression> parts = new ArrayList<>();
        for (int child : tree.children(node)) {
            String kind = tree.kind(child);
            boolean tells = !kind.startsWith("type_") && !kind.endsWith("_type") && !kind.endsWith("_modifier");
            if (tells && lowering.isStatement(kind)) {
                parts.add(lowering.nested(child, enclosing));
            } else if (tells && !kind.equals("property_identifier") && !kind.startsWith("jsx_text")) {
                parts.add(lower(child, enclosing));
            }
        }
        return parts;
    }

    private Expression nothing(int node) {
        return new Expression.Opaque(tree.span(node), List.of());
    }

    private Expression field(int node, String field, String enclosing) {
        int part = tree.field(node, field);
        return part == SyntaxTree.NONE ? nothing(node) : lower(part, enclosing);
    }

    List<Expression> all(List<Integer> nodes, String enclosing) {
        List<Expression> all = new ArrayList<>(nodes.size());
        nodes.forEach(node -> all.add(lower(node, enclosing)));
        return all;
    }

    private Expression member(int node, String enclosing) {
        int property = tree.field(node, "property");
        Expression target = field(node, "object", enclosing);
        return property == SyntaxTree.NONE
                ? target
                : new Expression.Member(tree.span(property), target, tree.text(property));
    }

    private Expression element(int node, String enclosing) {
        int index = tree.field(node, "index");
        Expression target = field(node, "object", enclosing);
        return index == SyntaxTree.NONE
                ? target
                : new Expression.Element(tree.span(index), target, lower(index, enclosing));
    }

    private Expression call(int node, String enclosing) {
        int callee = unwrapped(tree.field(node, "function"));
        List<Expression> arguments = arguments(tree.field(node, "arguments"), enclosing);
        switch (tree.kind(callee)) {
            case "identifier":
            case "import":
            case "super":
                return new Expression.Call(tree.span(callee), Optional.empty(), tree.text(callee), arguments);
            case "member_expression":
                int property = tree.field(callee, "property");
                if (property != SyntaxTree.NONE) {
                    Expression target = field(callee, "object", enclosing);
                    return new Expression.Call(
                            tree.span(property), Optional.of(target), tree.text(property), arguments);
                }
                break;
            case "subscript_expression":
                int index = tree.field(callee, "index");
                if (tree.is(index, "string")) {
                    Expression target = field(callee, "object", enclosing);
                    return new Expression.Call(tree.span(index), Optional.of(target), literals.value(index), arguments);
                }
                break;
            default:
                break;
        }
        if (callee == SyntaxTree.NONE) {
            return new Expression.Opaque(tree.span(node), arguments);
        }
        return new Expression.Call(tree.span(callee), Optional.of(lower(callee, enclosing)), "", arguments);
    }

    private int unwrapped(int node) {
        int inner = node;
        while (tree.is(inner, "non_null_expression") || tree.is(inner, "parenthesized_expression")) {
            inner = tree.only(inner);
        }
        return inner;
    }

    /** Arguments in brackets; the template of a tagged template is its one argument. */
    private List<Expression> arguments(int node, String enclosing) {
        if (node == SyntaxTree.NONE) {
            return List.of();
        }
        return tree.is(node, "arguments") ? all(tree.children(node), enclosing) : List.of(lower(node, enclosing));
    }

    private Expression made(int node, String enclosing) {
        int type = tree.field(node, "constructor");
        List<Expression> arguments = arguments(tree.field(node, "arguments"), enclosing);
        boolean named = tree.is(type, "identifier") || tree.is(type, "member_expression");
        return named
                ? new Expression.New(tree.span(type), tree.text(type), arguments, Optional.empty())
                : new Expression.Opaque(tree.span(node), arguments);
    }

    private Expression table(int node, String enclosing) {
        List<Expression.Entry> entries = new ArrayList<>();
        for (int entry : tree.children(node)) {
            switch (tree.kind(entry)) {
                case "pair":
                    entries.add(pair(entry, enclosing));
                    break;
                case "shorthand_property_identifier":
                    entries.add(new Expression.Entry(
                            tree.span(entry), Optional.of(key(entry, enclosing)), lower(entry, enclosing)));
                    break;
                case "method_definition":
                    int name = tree.field(entry, "name");
                    Expression method = new Expression.Lambda(
                            tree.span(entry), lowering.functions().lower(entry, "", enclosing));
                    if (name != SyntaxTree.NONE) {
                        entries.add(new Expression.Entry(tree.span(name), Optional.of(key(name, enclosing)), method));
                    }
                    break;
                default:
                    entries.add(new Expression.Entry(tree.span(entry), Optional.empty(), lower(entry, enclosing)));
            }
        }
        return new Expression.Table(tree.span(node), entries);
    }

    private Expression.Entry pair(int node, String enclosing) {
        int key = tree.field(node, "key");
        int value = tree.field(node, "value");
        if (key == SyntaxTree.NONE || value == SyntaxTree.NONE) {
            return new Expression.Entry(tree.span(node), Optional.empty(), nothing(node));
        }
        return new Expression.Entry(
                tree.span(key), Optional.of(key(key, enclosing)), named(value, keyText(key), enclosing));
    }

    /** A property's name as text, or the expression of a computed one. */
    Expression key(int node, String enclosing) {
        if (tree.is(node, "string") || tree.is(node, "computed_property_name")) {
            return lower(node, enclosing);
        }
        return new Expression.Text(tree.span(node), tree.text(node));
    }

    private String keyText(int key) {
        return tree.is(key, "string") ? literals.value(key) : tree.is(key, "property_identifier") ? tree.text(key) : "";
    }

    /** A value that is given a name: a function takes it over. */
    Expression named(int node, String name, String enclosing) {
        int inner = unwrapped(node);
        switch (tree.kind(inner)) {
            case "arrow_function":
            case "function_expression":
            case "generator_function":
                return new Expression.Lambda(
                        tree.span(inner), lowering.functions().lower(inner, "", within(enclosing, name)));
            case "class":
                lowering.addType(lowering.functions().type(inner, name));
                return nothing(inner);
            default:
                return lower(node, enclosing);
        }
    }

    static String within(String enclosing, String name) {
        return enclosing.isEmpty() || name.isEmpty() ? enclosing + name : enclosing + "." + name;
    }

    /** Chains lean to the left as deep as they are long, so they are unrolled in a loop. */
    private Expression binary(int node, String enclosing) {
        String operator = operator(node);
        List<Integer> leaves = new ArrayList<>();
        int left = node;
        while (tree.is(left, "binary_expression") && operator(left).equals(operator)) {
            int right = tree.field(left, "right");
            if (right != SyntaxTree.NONE) {
                leaves.add(0, right);
            }
            left = tree.field(left, "left");
        }
        if (left != SyntaxTree.NONE) {
            leaves.add(0, left);
        }
        List<Expression> parts = all(leaves, enclosing);
        Span span = tree.span(node);
        switch (operator) {
            case "+":
                return new Expression.Join(span, parts);
            case "||":
            case "??":
                return new Expression.Choice(span, List.of(), parts);
            case "&&":
                int last = Math.max(0, parts.size() - 1);
                return new Expression.Choice(span, parts.subList(0, last), parts.subList(last, parts.size()));
            default:
                return new Expression.Opaque(span, parts);
        }
    }

    private String operator(int node) {
        int operator = tree.field(node, "operator");
        return operator == SyntaxTree.NONE ? "" : tree.text(operator);
    }

    private Expression assignment(int node, String enclosing) {
        int left = unwrapped(tree.field(node, "left"));
        int right = tree.field(node, "right");
        if (left == SyntaxTree.NONE || right == SyntaxTree.NONE) {
            return nothing(node);
        }
        if (isPlace(left)) {
            Expression value = named(right, tree.is(left, "identifier") ? tree.text(left) : "", enclosing);
            return new Expression.Assign(place(left), lower(left, enclosing), value, false);
        }
        Expression value = lower(right, enclosing);
        return new Expression.Choice(
                tree.span(node), lowering.patterns().assign(left, value, enclosing), List.of(value));
    }

    private boolean isPlace(int node) {
        return tree.is(node, "identifier")
                || tree.is(node, "member_expression")
                || tree.is(node, "subscript_expression");
    }

    /** The name that is assigned to. */
    private Span place(int node) {
        int property = tree.field(node, "property");
        int index = tree.field(node, "index");
        return tree.span(property != SyntaxTree.NONE ? property : index != SyntaxTree.NONE ? index : node);
    }

    private Expression augmented(int node, String enclosing) {
        int left = unwrapped(tree.field(node, "left"));
        Expression value = field(node, "right", enclosing);
        if (!isPlace(left)) {
            return value;
        }
        Expression target = lower(left, enclosing);
        switch (operator(node)) {
            case "+=":
                return new Expression.Assign(place(left), target, value, true);
            case "||=":
            case "??=":
            case "&&=":
                Expression either = new Expression.Choice(tree.span(node), List.of(), List.of(target, value));
                return new Expression.Assign(place(left), target, either, false);
            default:
                return new Expression.Opaque(tree.span(node), List.of(value));
        }
    }

    private Expression sequence(int node, String enclosing) {
        List<Expression> parts = all(tree.children(node), enclosing);
        int last = Math.max(0, parts.size() - 1);
        return new Expression.Choice(tree.span(node), parts.subList(0, last), parts.subList(last, parts.size()));
    }

    private Expression unary(int node, String enclosing) {
        int argument = tree.field(node, "argument");
        boolean negative = operator(node).equals("-") && tree.is(argument, "number");
        return negative
                ? new Expression.Constant(tree.span(node), "-" + tree.text(argument))
                : new Expression.Opaque(tree.span(node), List.of(field(node, "argument", enclosing)));
    }
}

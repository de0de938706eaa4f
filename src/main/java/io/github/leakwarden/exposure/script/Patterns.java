package io.github.leakwarden.exposure.script;

import io.github.leakwarden.exposure.flow.Expression;
import io.github.leakwarden.exposure.flow.Statement;
import io.github.leakwarden.exposure.flow.VariableFacts;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lowers what binds names: plain ones and destructuring patterns. */
final class Patterns {
    private static final Pattern CREDENTIAL = Pattern.compile(
            "authorization|secret|token|password|api[_-]?key|credential|cookie", Pattern.CASE_INSENSITIVE);

    /** What the whole is called from which a pattern takes parts, as a step of a way may show it. */
    private static final String WHOLE = "a destructured value";

    private final SyntaxTree tree;
    private final Expressions expressions;

    Patterns(SyntaxTree tree, Expressions expressions) {
        this.tree = tree;
        this.expressions = expressions;
    }

    /** A name that a pattern binds. */
    private record Binding(Span span, String name, Optional<Expression> value) {}

    /**
     * Declares the names of a pattern.
     *
     * @param type of the whole, simple name
     * @param statement the whole statement
     */
    void declare(
            int pattern,
            Optional<Expression> value,
            String type,
            Span statement,
            String enclosing,
            List<Statement> out) {
        if (isName(pattern)) {
            out.add(declaration(statement, new Binding(tree.span(pattern), tree.text(pattern), value), type));
            return;
        }
        Optional<Expression> whole = value;
        if (value.isPresent() && !isDotted(value.get())) {
            Span span = tree.span(pattern);
            out.add(declaration(statement, new Binding(span, WHOLE, value), type));
            whole = Optional.of(new Expression.Name(span, WHOLE));
        }
        List<Binding> bindings = new ArrayList<>();
        bind(pattern, whole, enclosing, bindings);
        bindings.forEach(binding -> out.add(declaration(statement, binding, "")));
    }

    /** The assignments that a pattern on the left of {@code =} makes. */
    List<Expression> assign(int pattern, Expression value, String enclosing) {
        List<Binding> bindings = new ArrayList<>();
        bind(pattern, Optional.of(value), enclosing, bindings);
        List<Expression> assignments = new ArrayList<>();
        for (Binding binding : bindings) {
            Expression target = new Expression.Name(binding.span(), binding.name());
            binding.value()
                    .ifPresent(own -> assignments.add(new Expression.Assign(binding.span(), target, own, false)));
        }
        return assignments;
    }

    private static Statement declaration(Span statement, Binding binding, String type) {
        return new Statement.Declare(
                statement, VariableFacts.plain(binding.span(), binding.name(), type, binding.value()));
    }

    boolean isName(int node) {
        return tree.is(node, "identifier")
                || tree.is(node, "shorthand_property_identifier_pattern")
                || tree.is(node, "shorthand_property_identifier");
    }

    /** Whether evaluating it twice does no harm. */
    private static boolean isDotted(Expression expression) {
        Expression rest = expression;
        while (rest instanceof Expression.Member member) {
            rest = member.target();
        }
        return rest instanceof Expression.Name;
    }

    private void bind(int pattern, Optional<Expression> value, String enclosing, List<Binding> out) {
        if (isName(pattern)) {
            out.add(new Binding(tree.span(pattern), tree.text(pattern), value));
            return;
        }
        switch (tree.kind(pattern)) {
            case "object_pattern":
            case "object":
                Optional<Expression> rest = takesCredentials(pattern)
                        ? value.map(whole -> new Expression.Opaque(tree.span(pattern), List.of(whole)))
                        : value;
                tree.children(pattern).forEach(part -> bindPart(part, isRest(part) ? rest : value, enclosing, out));
                break;
            case "array_pattern":
            case "array":
                tree.children(pattern).forEach(part -> bind(part, Optional.empty(), enclosing, out));
                break;
            case "assignment_pattern":
                bindWithDefault(pattern, value, enclosing, out);
                break;
            case "rest_pattern":
            case "spread_element":
                int inner = tree.only(pattern);
                if (inner != SyntaxTree.NONE) {
                    bind(inner, value, enclosing, out);
                }
                break;
            default:
                break;
        }
    }

    private boolean isRest(int part) {
        return tree.is(part, "rest_pattern") || tree.is(part, "spread_element");
    }

    /** Whether a pattern takes credentials out of an object, so that its rest holds none. */
    private boolean takesCredentials(int pattern) {
        return tree.children(pattern).stream()
                .filter(part -> !isRest(part))
                .map(part -> tree.text(part).split("[:=]", 2)[0])
                .anyMatch(key -> CREDENTIAL.matcher(key).find());
    }

    private void bindPart(int part, Optional<Expression> whole, String enclosing, List<Binding> out) {
        if (isName(part)) {
            bind(part, member(part, whole), enclosing, out);
            return;
        }
        switch (tree.kind(part)) {
            case "pair_pattern":
            case "pair":
                int key = tree.field(part, "key");
                int inner = tree.field(part, "value");
                if (key != SyntaxTree.NONE && inner != SyntaxTree.NONE) {
                    bind(inner, keyed(key, whole, enclosing), enclosing, out);
                }
                break;
            case "object_assignment_pattern":
            case "assignment_pattern":
                int left = tree.field(part, "left");
                if (left != SyntaxTree.NONE) {
                    bindWithDefault(part, isName(left) ? member(left, whole) : whole, enclosing, out);
                }
                break;
            default:
                bind(part, whole, enclosing, out);
        }
    }

    private void bindWithDefault(int node, Optional<Expression> value, String enclosing, List<Binding> out) {
        int left = tree.field(node, "left");
        int right = tree.field(node, "right");
        if (left == SyntaxTree.NONE) {
            return;
        }
        List<Expression> either = new ArrayList<>();
        value.ifPresent(either::add);
        if (right != SyntaxTree.NONE) {
            either.add(expressions.lower(right, enclosing));
        }
        Optional<Expression> bound = either.isEmpty()
                ? Optional.empty()
                : Optional.of(new Expression.Choice(tree.span(node), List.of(), either));
        bind(left, bound, enclosing, out);
    }

    private Optional<Expression> member(int name, Optional<Expression> whole) {
        return whole.map(target -> new Expression.Member(tree.span(name), target, tree.text(name)));
    }

    private Optional<Expression> keyed(int key, Optional<Expression> whole, String enclosing) {
        return whole.map(target -> {
            Expression name = expressions.key(key, enclosing);
            return name instanceof Expression.Text text
                    ? new Expression.Member(tree.span(key), target, text.value())
                    : new Expression.Element(tree.span(key), target, name);
        });
    }
}

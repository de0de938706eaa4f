package io.github.leakwarden.exposure.java;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.YieldStmt;
import io.github.leakwarden.exposure.flow.Expression.Assign;
import io.github.leakwarden.exposure.flow.Expression.Call;
import io.github.leakwarden.exposure.flow.Expression.Choice;
import io.github.leakwarden.exposure.flow.Expression.Constant;
import io.github.leakwarden.exposure.flow.Expression.Element;
import io.github.leakwarden.exposure.flow.Expression.Join;
import io.github.leakwarden.exposure.flow.Expression.Lambda;
import io.github.leakwarden.exposure.flow.Expression.Member;
import io.github.leakwarden.exposure.flow.Expression.Name;
import io.github.leakwarden.exposure.flow.Expression.New;
import io.github.leakwarden.exposure.flow.Expression.Opaque;
import io.github.leakwarden.exposure.flow.Expression.Sequence;
import io.github.leakwarden.exposure.flow.Expression.Text;
import io.github.leakwarden.exposure.flow.FunctionFacts;
import io.github.leakwarden.exposure.flow.VariableFacts;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lowers Java's expressions. */
final class ExpressionLowering {
    private final Places places;
    private final TypeLowering types;

    ExpressionLowering(Places places, TypeLowering types) {
        this.places = places;
        this.types = types;
    }

    List<io.github.leakwarden.exposure.flow.Expression> all(Iterable<? extends Expression> expressions, Owner owner) {
        List<io.github.leakwarden.exposure.flow.Expression> all = new ArrayList<>();
        expressions.forEach(expression -> all.add(of(expression, owner)));
        return all;
    }

    io.github.leakwarden.exposure.flow.Expression of(Expression expression, Owner owner) {
        if (expression instanceof LiteralExpr literal) {
            return literal(literal);
        } else if (expression instanceof NameExpr name) {
            return new Name(places.of(name), name.getNameAsString());
        } else if (expression instanceof ThisExpr) {
            return new Name(places.of(expression), "this");
        } else if (expression instanceof SuperExpr) {
            return new Name(places.of(expression), "super");
        } else if (expression instanceof FieldAccessExpr field) {
            return new Member(places.of(field.getName()), of(field.getScope(), owner), field.getNameAsString());
        } else if (expression instanceof ArrayAccessExpr access) {
            return new Element(places.of(access.getIndex()), of(access.getName(), owner), of(access.getIndex(), owner));
        } else if (expression instanceof MethodCallExpr call) {
            return call(call, owner);
        } else if (expression instanceof ObjectCreationExpr made) {
            return created(made, owner);
        } else if (expression instanceof BinaryExpr binary) {
            return binary(binary, owner);
        } else if (expression instanceof CastExpr cast) {
            return of(cast.getExpression(), owner);
        } else if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner(), owner);
        } else if (expression instanceof AssignExpr assign) {
            return assign(assign, owner);
        } else if (expression instanceof LambdaExpr lambda) {
            return lambda(lambda, owner);
        }
        return other(expression, owner);
    }

    private io.github.leakwarden.exposure.flow.Expression other(Expression expression, Owner owner) {
        Span span = places.of(expression);
        if (expression instanceof ConditionalExpr choice) {
            return new Choice(
                    span,
                    List.of(of(choice.getCondition(), owner)),
                    List.of(of(choice.getThenExpr(), owner), of(choice.getElseExpr(), owner)));
        } else if (expression instanceof ArrayCreationExpr array) {
            return array.getInitializer().isPresent()
                    ? of(array.getInitializer().get(), owner)
                    : new Opaque(span, List.of());
        } else if (expression instanceof ArrayInitializerExpr array) {
            return new Sequence(span, all(array.getValues(), owner));
        } else if (expression instanceof SwitchExpr choice) {
            return new Choice(span, List.of(of(choice.getSelector(), owner)), results(choice, owner));
        } else if (expression instanceof TypeExpr type) {
            return new Name(span, TypeLowering.simple(type.getType()));
        } else if (expression instanceof UnaryExpr unary) {
            return new Opaque(span, List.of(of(unary.getExpression(), owner)));
        } else if (expression instanceof InstanceOfExpr test) {
            return new Opaque(span, List.of(of(test.getExpression(), owner)));
        } else if (expression instanceof MethodReferenceExpr) {
            return new Opaque(span, List.of());
        }
        return new Opaque(span, List.of());
    }

    private io.github.leakwarden.exposure.flow.Expression literal(LiteralExpr literal) {
        if (literal instanceof TextBlockLiteralExpr block) {
            return new Text(places.content(block, 3), unescaped(block::asString, block.getValue()));
        } else if (literal instanceof StringLiteralExpr text) {
            return new Text(places.content(text, 1), unescaped(text::asString, text.getValue()));
        } else if (literal instanceof CharLiteralExpr character) {
            return new Text(places.content(character, 1), character.getValue());
        } else if (literal instanceof NullLiteralExpr) {
            return new Constant(places.of(literal), "null");
        } else if (literal instanceof BooleanLiteralExpr truth) {
            return new Constant(places.of(literal), String.valueOf(truth.getValue()));
        }
        return new Constant(places.of(literal), literal.toString());
    }

    /** Escapes that are no Java make the literal stand as it is written. */
    private static String unescaped(Supplier<String> text, String raw) {
        try {
            return text.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException notJava) {
            return raw;
        }
    }

    private io.github.leakwarden.exposure.flow.Expression call(MethodCallExpr call, Owner owner) {
        return new Call(
                places.of(call.getName()),
                call.getScope().map(scope -> of(scope, owner)),
                call.getNameAsString(),
                all(call.getArguments(), owner));
    }

    private io.github.leakwarden.exposure.flow.Expression created(ObjectCreationExpr made, Owner owner) {
        return new New(
                places.of(made.getType().getName()),
                TypeLowering.qualified(made.getType().getNameWithScope()),
                all(made.getArguments(), owner),
                made.getAnonymousClassBody().map(body -> types.anonymous(made, body, owner)));
    }

    /** A chain of one operator is taken apart without recursion: long concatenations nest deep to the left. */
    private io.github.leakwarden.exposure.flow.Expression binary(BinaryExpr binary, Owner owner) {
        List<Expression> operands = new ArrayList<>();
        Expression left = binary;
        while (left instanceof BinaryExpr chain && chain.getOperator() == binary.getOperator()) {
            operands.add(0, chain.getRight());
            left = chain.getLeft();
        }
        operands.add(0, left);
        Span span = places.of(binary);
        boolean joins = binary.getOperator() == BinaryExpr.Operator.PLUS
                && (operands.stream().anyMatch(StringLiteralExpr.class::isInstance)
                        || operands.stream().anyMatch(TextBlockLiteralExpr.class::isInstance)
                        || operands.stream().noneMatch(LiteralExpr.class::isInstance));
        List<io.github.leakwarden.exposure.flow.Expression> parts = all(operands, owner);
        return joins ? new Join(span, parts) : new Opaque(span, parts);
    }

    private io.github.leakwarden.exposure.flow.Expression assign(AssignExpr assign, Owner owner) {
        io.github.leakwarden.exposure.flow.Expression target = of(assign.getTarget(), owner);
        io.github.leakwarden.exposure.flow.Expression value = of(assign.getValue(), owner);
        switch (assign.getOperator()) {
            case ASSIGN:
                return new Assign(target.span(), target, value, false);
            case PLUS:
                return new Assign(target.span(), target, value, true);
            default:
                return new Opaque(places.of(assign), List.of(target, value));
        }
    }

    private io.github.leakwarden.exposure.flow.Expression lambda(LambdaExpr lambda, Owner owner) {
        List<VariableFacts> parameters = new ArrayList<>();
        for (Parameter parameter : lambda.getParameters()) {
            parameters.add(types.parameter(parameter, owner));
        }
        Statement body = lambda.getBody();
        List<io.github.leakwarden.exposure.flow.Statement> statements = body instanceof ExpressionStmt only
                ? List.of(new io.github.leakwarden.exposure.flow.Statement.Return(
                        places.of(body), Optional.of(of(only.getExpression(), owner))))
                : types.statements().body(body, owner);
        Span span = places.of(lambda);
        return new Lambda(span, new FunctionFacts(span, "", owner.name(), parameters, statements, "", List.of()));
    }

    private List<io.github.leakwarden.exposure.flow.Expression> results(SwitchExpr choice, Owner owner) {
        List<io.github.leakwarden.exposure.flow.Expression> results = new ArrayList<>();
        for (SwitchEntry entry : choice.getEntries()) {
            for (Statement statement : entry.getStatements()) {
                if (statement instanceof ExpressionStmt only) {
                    results.add(of(only.getExpression(), owner));
                } else {
                    statement.findAll(YieldStmt.class).forEach(yield -> results.add(of(yield.getExpression(), owner)));
                }
            }
        }
        return results;
    }
}

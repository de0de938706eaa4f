package io.github.leakwarden.exposure.java;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.github.leakwarden.exposure.flow.Expression.Call;
import io.github.leakwarden.exposure.flow.Expression.Opaque;
import io.github.leakwarden.exposure.flow.FunctionFacts;
import io.github.leakwarden.exposure.flow.Statement.Block;
import io.github.leakwarden.exposure.flow.Statement.Branch;
import io.github.leakwarden.exposure.flow.Statement.Declare;
import io.github.leakwarden.exposure.flow.Statement.DefineType;
import io.github.leakwarden.exposure.flow.Statement.Evaluate;
import io.github.leakwarden.exposure.flow.Statement.Return;
import io.github.leakwarden.exposure.flow.VariableFacts;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers Java's statements. */
final class StatementLowering {
    private final Places places;
    private final TypeLowering types;
    private final ExpressionLowering expressions;

    StatementLowering(Places places, TypeLowering types, ExpressionLowering expressions) {
        this.places = places;
        this.types = types;
        this.expressions = expressions;
    }

    /** The statements of a body, one by one where it is a block. */
    List<io.github.leakwarden.exposure.flow.Statement> body(Statement body, Owner owner) {
        List<io.github.leakwarden.exposure.flow.Statement> lowered = new ArrayList<>();
        if (body instanceof BlockStmt block) {
            block.getStatements().forEach(statement -> add(statement, owner, lowered));
        } else {
            add(body, owner, lowered);
        }
        return lowered;
    }

    private void add(Statement statement, Owner owner, List<io.github.leakwarden.exposure.flow.Statement> to) {
        Span span = places.of(statement);
        if (statement instanceof ExpressionStmt expression) {
            expression(expression.getExpression(), span, owner, to);
        } else if (statement instanceof ReturnStmt back) {
            to.add(new Return(span, back.getExpression().map(value -> expressions.of(value, owner))));
        } else if (statement instanceof IfStmt branch) {
            to.add(branch(branch.getCondition(), branch.getThenStmt(), owner));
            branch.getElseStmt()
                    .ifPresent(other -> to.add(new Branch(places.of(other), Optional.empty(), body(other, owner))));
        } else if (statement instanceof BlockStmt) {
            to.add(new Block(span, body(statement, owner)));
        } else if (statement instanceof TryStmt attempt) {
            attempt(attempt, owner, to);
        } else if (statement instanceof ThrowStmt thrown) {
            to.add(new Evaluate(span, expressions.of(thrown.getExpression(), owner)));
        } else if (statement instanceof SwitchStmt choice) {
            choice(choice, owner, to);
        } else if (statement instanceof ExplicitConstructorInvocationStmt call) {
            to.add(new Evaluate(span, constructor(call, span, owner)));
        } else if (statement instanceof LocalClassDeclarationStmt local) {
            to.add(new DefineType(span, types.type(local.getClassDeclaration(), owner)));
        } else if (statement instanceof LocalRecordDeclarationStmt local) {
            to.add(new DefineType(span, types.type(local.getRecordDeclaration(), owner)));
        } else {
            loop(statement, span, owner, to);
        }
    }

    private void loop(
            Statement statement, Span span, Owner owner, List<io.github.leakwarden.exposure.flow.Statement> to) {
        if (statement instanceof WhileStmt loop) {
            to.add(branch(loop.getCondition(), loop.getBody(), owner));
        } else if (statement instanceof DoStmt loop) {
            to.add(branch(loop.getCondition(), loop.getBody(), owner));
        } else if (statement instanceof ForStmt loop) {
            List<io.github.leakwarden.exposure.flow.Statement> inner = new ArrayList<>();
            loop.getInitialization().forEach(first -> expression(first, places.of(first), owner, inner));
            inner.add(new Branch(span, Optional.empty(), body(loop.getBody(), owner)));
            to.add(new Block(span, inner));
        } else if (statement instanceof ForEachStmt loop) {
            List<io.github.leakwarden.exposure.flow.Statement> inner = new ArrayList<>();
            VariableDeclarator each = loop.getVariable().getVariable(0);
            Span name = places.of(each.getName());
            Call next = new Call(
                    places.of(loop.getIterable()),
                    Optional.of(expressions.of(loop.getIterable(), owner)),
                    JavaPropagators.NEXT,
                    List.of());
            inner.add(new Declare(
                    places.of(loop.getVariable()),
                    VariableFacts.plain(
                            name, each.getNameAsString(), TypeLowering.simple(each.getType()), Optional.of(next))));
            inner.addAll(body(loop.getBody(), owner));
            to.add(new Branch(span, Optional.empty(), inner));
        } else if (statement instanceof SynchronizedStmt block) {
            to.add(new Block(span, body(block.getBody(), owner)));
        } else if (statement instanceof LabeledStmt labeled) {
            add(labeled.getStatement(), owner, to);
        } else if (statement instanceof AssertStmt check) {
            to.add(new Evaluate(span, new Opaque(span, List.of(expressions.of(check.getCheck(), owner)))));
        }
    }

    private void expression(
            Expression expression, Span span, Owner owner, List<io.github.leakwarden.exposure.flow.Statement> to) {
        if (expression instanceof VariableDeclarationExpr declaration) {
            declaration
                    .getVariables()
                    .forEach(variable ->
                            to.add(new Declare(span, types.variable(variable, declaration.getAnnotations(), owner))));
        } else {
            to.add(new Evaluate(span, expressions.of(expression, owner)));
        }
    }

    private Branch branch(Expression condition, Statement body, Owner owner) {
        return new Branch(places.of(body), Optional.of(expressions.of(condition, owner)), body(body, owner));
    }

    private void attempt(TryStmt attempt, Owner owner, List<io.github.leakwarden.exposure.flow.Statement> to) {
        List<io.github.leakwarden.exposure.flow.Statement> inner = new ArrayList<>();
        attempt.getResources().forEach(resource -> expression(resource, places.of(resource), owner, inner));
        inner.addAll(body(attempt.getTryBlock(), owner));
        to.add(new Block(places.of(attempt), inner));
        for (CatchClause clause : attempt.getCatchClauses()) {
            List<io.github.leakwarden.exposure.flow.Statement> handler = new ArrayList<>();
            handler.add(new Declare(places.of(clause.getParameter()), types.parameter(clause.getParameter(), owner)));
            handler.addAll(body(clause.getBody(), owner));
            to.add(new Branch(places.of(clause), Optional.empty(), handler));
        }
        attempt.getFinallyBlock().ifPresent(last -> to.add(new Block(places.of(last), body(last, owner))));
    }

    private void choice(SwitchStmt choice, Owner owner, List<io.github.leakwarden.exposure.flow.Statement> to) {
        Span selector = places.of(choice.getSelector());
        to.add(new Evaluate(selector, expressions.of(choice.getSelector(), owner)));
        for (SwitchEntry entry : choice.getEntries()) {
            List<io.github.leakwarden.exposure.flow.Statement> inner = new ArrayList<>();
            entry.getStatements().forEach(statement -> add(statement, owner, inner));
            to.add(new Branch(places.of(entry), Optional.empty(), inner));
        }
    }

    private io.github.leakwarden.exposure.flow.Expression constructor(
            ExplicitConstructorInvocationStmt call, Span span, Owner owner) {
        List<io.github.leakwarden.exposure.flow.Expression> arguments = expressions.all(call.getArguments(), owner);
        return call.isThis()
                ? new Call(span, Optional.empty(), FunctionFacts.CONSTRUCTOR, arguments)
                : new Opaque(span, arguments);
    }
}

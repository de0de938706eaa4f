package io.github.leakwarden.exposure.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.leakwarden.exposure.flow.Expression;
import io.github.leakwarden.exposure.flow.FunctionFacts;
import io.github.leakwarden.exposure.flow.Statement;
import io.github.leakwarden.exposure.flow.TypeFacts;
import io.github.leakwarden.exposure.flow.VariableFacts;
import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers Java's declarations. */
final class TypeLowering {
    private final Places places;
    private final ExpressionLowering expressions;
    private final StatementLowering statements;

    TypeLowering(Places places) {
        this.places = places;
        this.expressions = new ExpressionLowering(places, this);
        this.statements = new StatementLowering(places, this, expressions);
    }

    StatementLowering statements() {
        return statements;
    }

    List<TypeFacts> all(CompilationUnit unit) {
        return unit.getTypes().stream().map(type -> type(type, new Owner(""))).toList();
    }

    TypeFacts type(TypeDeclaration<?> declaration, Owner around) {
        Owner owner = around.member(declaration.getNameAsString());
        List<String> supertypes = new ArrayList<>();
        TypeFacts.Shape shape = TypeFacts.Shape.CLASS;
        List<VariableFacts> first = new ArrayList<>();
        if (declaration instanceof ClassOrInterfaceDeclaration type) {
            type.getExtendedTypes().forEach(one -> supertypes.add(one.getNameAsString()));
            type.getImplementedTypes().forEach(one -> supertypes.add(one.getNameAsString()));
            shape = type.isInterface() ? TypeFacts.Shape.INTERFACE : shape;
        } else if (declaration instanceof RecordDeclaration type) {
            type.getImplementedTypes().forEach(one -> supertypes.add(one.getNameAsString()));
            type.getParameters().forEach(component -> first.add(parameter(component, owner)));
            shape = TypeFacts.Shape.RECORD;
        } else if (declaration instanceof EnumDeclaration type) {
            type.getEntries().forEach(constant -> first.add(constant(constant, owner)));
        }
        Members members = members(declaration.getMembers(), owner, first);
        return new TypeFacts(
                places.of(declaration.getName()),
                declaration.getNameAsString(),
                shape,
                supertypes,
                members.fields,
                members.functions,
                members.body,
                members.types,
                annotations(declaration.getAnnotations()));
    }

    /** An anonymous class; its functions belong to what is around it. */
    TypeFacts anonymous(ObjectCreationExpr made, NodeList<BodyDeclaration<?>> body, Owner owner) {
        Members members = members(body, owner, new ArrayList<>());
        return new TypeFacts(
                places.of(made.getType().getName()),
                "",
                TypeFacts.Shape.CLASS,
                List.of(made.getType().getNameAsString()),
                members.fields,
                members.functions,
                members.body,
                members.types,
                List.of());
    }

    private record Members(
            List<VariableFacts> fields, List<FunctionFacts> functions, List<Statement> body, List<TypeFacts> types) {}

    private Members members(NodeList<BodyDeclaration<?>> body, Owner owner, List<VariableFacts> first) {
        Members members = new Members(first, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (BodyDeclaration<?> member : body) {
            if (member instanceof FieldDeclaration field) {
                field.getVariables()
                        .forEach(variable -> members.fields.add(variable(variable, field.getAnnotations(), owner)));
            } else if (member instanceof MethodDeclaration method) {
                members.functions.add(method(method, owner));
            } else if (member instanceof ConstructorDeclaration constructor) {
                members.functions.add(function(
                        constructor,
                        FunctionFacts.CONSTRUCTOR,
                        owner.member(constructor.getNameAsString()),
                        statements.body(constructor.getBody(), owner.member(constructor.getNameAsString())),
                        ""));
            } else if (member instanceof InitializerDeclaration initializer) {
                members.body.addAll(statements.body(initializer.getBody(), owner));
            } else if (member instanceof TypeDeclaration<?> nested) {
                members.types.add(type(nested, owner));
            }
        }
        return members;
    }

    private FunctionFacts method(MethodDeclaration method, Owner around) {
        Owner owner = around.member(method.getNameAsString());
        List<Statement> body =
                method.getBody().map(own -> statements.body(own, owner)).orElse(List.of());
        return function(method, method.getNameAsString(), owner, body, simple(method.getType()));
    }

    private FunctionFacts function(
            CallableDeclaration<?> callable, String name, Owner owner, List<Statement> body, String returnType) {
        List<VariableFacts> parameters = callable.getParameters().stream()
                .map(parameter -> parameter(parameter, owner))
                .toList();
        return new FunctionFacts(
                places.of(callable.getName()),
                name,
                owner.name(),
                parameters,
                body,
                returnType,
                annotations(callable.getAnnotations()));
    }

    private VariableFacts constant(EnumConstantDeclaration constant, Owner owner) {
        Span span = places.of(constant.getName());
        Expression value = new Expression.Sequence(span, expressions.all(constant.getArguments(), owner));
        return VariableFacts.plain(span, constant.getNameAsString(), "enum", Optional.of(value));
    }

    VariableFacts parameter(Parameter parameter, Owner owner) {
        String type = simple(parameter.getType()) + (parameter.isVarArgs() ? "..." : "");
        return new VariableFacts(
                places.of(parameter.getName()),
                parameter.getNameAsString(),
                parameter.getType().isUnknownType() ? "" : type,
                Optional.empty(),
                setting(parameter.getAnnotations()),
                annotations(parameter.getAnnotations()));
    }

    VariableFacts variable(VariableDeclarator variable, NodeList<AnnotationExpr> annotations, Owner owner) {
        return new VariableFacts(
                places.of(variable.getName()),
                variable.getNameAsString(),
                simple(variable.getType()),
                variable.getInitializer().map(value -> expressions.of(value, owner)),
                setting(annotations),
                annotations(annotations));
    }

    private List<VariableFacts.Annotation> annotations(NodeList<AnnotationExpr> annotations) {
        return annotations.stream()
                .map(annotation -> new VariableFacts.Annotation(
                        places.of(annotation),
                        annotation.getName().getIdentifier(),
                        annotation.findAll(StringLiteralExpr.class).stream()
                                .map(StringLiteralExpr::getValue)
                                .toList()))
                .toList();
    }

    private Optional<VariableFacts.Setting> setting(NodeList<AnnotationExpr> annotations) {
        for (AnnotationExpr annotation : annotations) {
            if (JavaSources.SETTING_ANNOTATIONS.contains(annotation.getName().getIdentifier())) {
                Optional<StringLiteralExpr> key = annotation.findFirst(StringLiteralExpr.class);
                if (key.isPresent()) {
                    return Optional.of(new VariableFacts.Setting(
                            places.content(key.get(), 1),
                            JavaSources.settingKey(key.get().getValue())));
                }
            }
        }
        return Optional.empty();
    }

    /** A type's simple name without arguments; {@code []} for each dimension of an array. */
    static String simple(Type type) {
        if (type instanceof ClassOrInterfaceType named) {
            return named.getNameAsString();
        }
        if (type.isArrayType()) {
            return simple(type.asArrayType().getComponentType()) + "[]";
        }
        return type.asString();
    }

    /** The type names at the end of a qualified name: {@code Request.Builder} of {@code okhttp3.Request.Builder}. */
    static String qualified(String name) {
        int from = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', from)) {
            if (Character.isUpperCase(name.charAt(from))) {
                break;
            }
            from = dot + 1;
        }
        return name.substring(from);
    }
}

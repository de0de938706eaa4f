package io.github.leakwarden.exposure.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.type.Type;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names that sound like credentials and are those of other things in one file: variables whose declared type holds no
 * text, and accessors named like a type that the file imports ({@code request.apiKey()} beside {@code ApiKeys}).
 */
final class OtherThings {
    private OtherThings() {}

    static Set<String> in(CompilationUnit unit) {
        Set<String> others = new HashSet<>();
        Set<String> texts = new HashSet<>();
        unit.walk(node -> {
            if (node instanceof VariableDeclarator variable) {
                sort(variable.getNameAsString(), variable.getType(), others, texts);
            } else if (node instanceof Parameter parameter) {
                sort(parameter.getNameAsString(), parameter.getType(), others, texts);
            }
        });
        for (ImportDeclaration imported : unit.getImports()) {
            libraryTerms(imported.getNameAsString(), others);
            String type = imported.getName().getIdentifier();
            if (!imported.isAsterisk() && !imported.isStatic() && Character.isUpperCase(type.charAt(0))) {
                String name = type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
                others.add(name);
                others.add(name.endsWith("s") ? name.substring(0, name.length() - 1) : name);
            }
        }
        unit.getPackageDeclaration().ifPresent(own -> libraryTerms(own.getNameAsString(), others));
        others.removeAll(texts);
        return others;
    }

    private static void libraryTerms(String name, Set<String> others) {
        JavaSources.LIBRARY_TERMS.forEach((library, terms) -> {
            if (name.startsWith(library + ".")) {
                others.addAll(terms);
            }
        });
    }

    private static void sort(String name, Type type, Set<String> others, Set<String> texts) {
        boolean text = type.isUnknownType() || JavaSources.TEXT_HOLDERS.contains(TypeLowering.simple(type));
        (text ? texts : others).add(name);
    }
}

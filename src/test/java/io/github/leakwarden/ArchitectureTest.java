package io.github.leakwarden;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The package map, and the test that keeps it true.
 *
 * <p>A package may use the packages of lower layers and itself; never a sibling in its own layer, never a higher one.
 * A sub-package ({@code source.git}) belongs to the package above it. A third-party library is used in its home only, so
 * that its upgrade touches one package.
 */
final class ArchitectureTest {
    private static final String ROOT = "io.github.leakwarden";

    /** From the bottom up: the packages of layer 0, of layer 1, and so on. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("text"),
            Set.of("model"),
            Set.of("pattern"),
            Set.of("rule", "source"),
            Set.of("detect", "exposure"),
            Set.of("triage", "report"),
            Set.of("scan"),
            Set.of("cli"));

    /** Every third-party package that production code may use, and where. */
    private static final List<Home> HOMES = List.of(
            new Home("com.fasterxml.jackson.core", "text.json", "report"),
            new Home("com.fasterxml.jackson.annotation", "report"),
            new Home("com.fasterxml.jackson.databind", "report"),
            new Home("io.github.detekt.sarif4j", "report"),
            new Home("com.google.auto.service", "report"),
            new Home("com.google.re2j", "pattern"),
            new Home("org.tomlj", "rule"),
            new Home("org.apache.commons.io", "source.file"),
            new Home("org.eclipse.jgit", "source.git"),
            new Home("org.apache.commons.compress", "source.archive"),
            new Home("org.tukaani.xz", "source.archive"),
            new Home("com.github.javaparser", "exposure.java"),
            new Home("org.treesitter", "exposure.script"),
            new Home("picocli", "cli"));

    /** What any package may use. */
    private static final List<String> EVERYWHERE = List.of("java", "javax", "org.jspecify.annotations", ROOT);

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> arrowsPointDownward() {
        return IntStream.range(0, LAYERS.size())
                .boxed()
                .flatMap(layer -> LAYERS.get(layer).stream()
                        .sorted()
                        .map(own -> DynamicTest.dynamicTest(own, () -> mayUse(own, packagesBelow(layer)))));
    }

    @TestFactory
    Stream<DynamicTest> librariesStayHome() {
        return HOMES.stream()
                .map(home -> DynamicTest.dynamicTest(
                        home.library(),
                        () -> noClasses()
                                .that(describe("live outside " + home.packages(), Predicate.not(home::holds)))
                                .should()
                                .dependOnClassesThat(describe(
                                        "belong to " + home.library(), type -> isWithin(type, List.of(home.library()))))
                                .allowEmptyShould(true)
                                .check(PRODUCTION)));
    }

    @Test
    void librariesWithoutHomeAreNotUsed() {
        List<String> known = Stream.concat(EVERYWHERE.stream(), HOMES.stream().map(Home::library))
                .toList();
        noClasses()
                .should()
                .dependOnClassesThat(describe("have no home in the map", type -> !isWithin(type, known)))
                .because("a library gets a home in this test before it is used")
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }

    @Test
    void everyPackageIsInTheMap() {
        Set<String> mapped = LAYERS.stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> strangers = new TreeSet<>();
        for (JavaClass type : PRODUCTION) {
            String own = topPackage(type);
            if (!mapped.contains(own)) strangers.add(type.getName());
        }
        assertThat(strangers).as("classes whose package is in no layer").isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = PRODUCTION.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(own -> !isNullMarked(own))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertThat(unmarked)
                .as("packages without @NullMarked in package-info.java")
                .isEmpty();
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }

    @Test
    void nothingLogsThroughTheJdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("a problem is a value in the result, and a library prints nothing")
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }

    @Test
    void staticFieldsAreFinal() {
        fields().that()
                .areStatic()
                .should(beFinal())
                .because("state is built once and passed in")
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }

    private static void mayUse(String own, Set<String> below) {
        noClasses()
                .that(describe("live in " + own, type -> topPackage(type).equals(own)))
                .should()
                .dependOnClassesThat(describe(
                        "live in a sibling or a layer above (" + own + " may use " + new TreeSet<>(below) + ")",
                        type -> isOurs(type) && !topPackage(type).equals(own) && !below.contains(topPackage(type))))
                .allowEmptyShould(true)
                .check(PRODUCTION);
    }

    private static Set<String> packagesBelow(int layer) {
        return LAYERS.subList(0, layer).stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The first segment below the root, or nothing for the root package itself. */
    private static String topPackage(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!isOurs(type) || name.equals(ROOT)) return "";
        String below = name.substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private static boolean isOurs(JavaClass type) {
        return isWithin(type, List.of(ROOT));
    }

    private static boolean isWithin(JavaClass type, List<String> packages) {
        JavaClass element = type.getBaseComponentType();
        if (element.isPrimitive()) return packages.contains("java");
        String name = element.getPackageName() + ".";
        return packages.stream().anyMatch(own -> name.startsWith(own + "."));
    }

    private static boolean isNullMarked(JavaPackage own) {
        return own.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    /** A third-party package and the packages of ours, below the root, that may use it. */
    private record Home(String library, List<String> packages) {
        Home(String library, String... packages) {
            this(library, List.of(packages));
        }

        boolean holds(JavaClass type) {
            return isWithin(type, packages.stream().map(own -> ROOT + "." + own).toList());
        }
    }
}

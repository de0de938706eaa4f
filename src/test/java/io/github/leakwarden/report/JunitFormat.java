package io.github.leakwarden.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What readers of JUnit reports ask of one, in our own words.
 *
 * <p>From the schemas that Maven Surefire (on its site, "Surefire Report XML Schema") and Jenkins' xUnit plugin publish;
 * where they differ, what satisfies both. They leave open that counts are numbers, and right ones; this does not. Only
 * what {@link JunitReport} uses of the format; anything else that stands in a report is a fault.
 */
final class JunitFormat {
    private static final List<String> OUTCOMES = List.of("failure", "error", "skipped");

    private final List<String> faults = new ArrayList<>();

    private JunitFormat() {}

    /** What is wrong; empty for a report that they take. */
    static List<String> faults(Element root) {
        JunitFormat format = new JunitFormat();
        format.suite(root);
        return format.faults;
    }

    private void suite(Element suite) {
        demand(suite.getTagName().equals("testsuite"), "the root is " + suite.getTagName());
        attributes(suite, Set.of("name", "time", "tests", "errors", "skipped", "failures"));
        List<Element> tests = children(suite);
        int passed = 0;
        for (Element test : tests) {
            demand(test.getTagName().equals("testcase"), "the suite holds " + test.getTagName());
            test(test);
            passed += outcomes(test) == 0 ? 1 : 0;
        }
        count(suite, "tests", tests.size());
        count(suite, "failures", having(tests, "failure"));
        count(suite, "errors", having(tests, "error"));
        count(suite, "skipped", having(tests, "skipped"));
        int other = number(suite, "failures") + number(suite, "errors") + number(suite, "skipped");
        demand(number(suite, "tests") == passed + other, "outcomes do not add up to the tests");
        demand(suite.getAttribute("time").matches("[0-9]+(\\.[0-9]{1,3})?"), "time of the suite is no seconds");
    }

    private void test(Element test) {
        attributes(test, Set.of("name", "classname", "time"));
        demand(!test.getAttribute("name").isBlank(), "a test has an empty name");
        demand(!test.getAttribute("classname").isBlank(), "a test has an empty classname");
        demand(test.getAttribute("time").matches("[0-9]+(\\.[0-9]{1,3})?"), "time of a test is no seconds");
        demand(outcomes(test) <= 1, "a test has more than one outcome");
        boolean printed = false;
        for (Element part : children(test)) {
            boolean output = part.getTagName().equals("system-out");
            demand(output || OUTCOMES.contains(part.getTagName()), "a test holds " + part.getTagName());
            demand(!printed, "behind the output stands " + part.getTagName());
            printed = output;
            attributes(part, attributesOf(part.getTagName()));
            demand(elements(part) == 0, part.getTagName() + " holds elements");
        }
    }

    /** Surefire lets a failure and an error have a type, and ours always do; a skipped test has none. */
    private static Set<String> attributesOf(String part) {
        return switch (part) {
            case "failure", "error" -> Set.of("message", "type");
            case "skipped" -> Set.of("message");
            default -> Set.of();
        };
    }

    private void attributes(Element element, Set<String> names) {
        Set<String> found = new HashSet<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            found.add(attributes.item(i).getNodeName());
        }
        demand(found.equals(names), element.getTagName() + " has the attributes " + found + ", not " + names);
    }

    private void count(Element suite, String attribute, int actual) {
        int told = number(suite, attribute);
        demand(told == actual, attribute + " is told as " + told + " and is " + actual);
    }

    /** The attribute as a number without sign, leading zeros or spaces, or -1. */
    private static int number(Element suite, String attribute) {
        String text = suite.getAttribute(attribute);
        return text.matches("0|[1-9][0-9]{0,8}") ? Integer.parseInt(text) : -1;
    }

    private static int having(List<Element> tests, String outcome) {
        int count = 0;
        for (Element test : tests) {
            count += test.getElementsByTagName(outcome).getLength() > 0 ? 1 : 0;
        }
        return count;
    }

    private static int outcomes(Element test) {
        int count = 0;
        for (String outcome : OUTCOMES) {
            count += test.getElementsByTagName(outcome).getLength();
        }
        return count;
    }

    /** The elements inside; between them only white space may stand. */
    private List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            } else {
                demand(node.getTextContent().isBlank(), parent.getTagName() + " holds text");
            }
        }
        return children;
    }

    private static int elements(Element part) {
        return part.getElementsByTagName("*").getLength();
    }

    private void demand(boolean met, String otherwise) {
        if (!met) {
            faults.add(otherwise);
        }
    }
}

package io.github.leakwarden.report;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The elements of a JUnit report, in the order that the schemas of Surefire and of Jenkins' xUnit plugin both take. Text
 * must be free of characters that XML 1.0 forbids.
 */
final class JunitXml {
    private final XMLStreamWriter xml;

    /** How many tests of each outcome. */
    record Counts(int failures, int errors, int skipped, int passed) {
        int tests() {
            return failures + errors + skipped + passed;
        }
    }

    JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void start(String suite, Counts counts) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", suite);
        xml.writeAttribute("time", "0");
        xml.writeAttribute("tests", Integer.toString(counts.tests()));
        xml.writeAttribute("errors", Integer.toString(counts.errors()));
        xml.writeAttribute("skipped", Integer.toString(counts.skipped()));
        xml.writeAttribute("failures", Integer.toString(counts.failures()));
    }

    void failed(String suite, String test, String type, String message, String text) throws XMLStreamException {
        test(suite, test);
        xml.writeStartElement("failure");
        xml.writeAttribute("message", message);
        xml.writeAttribute("type", type);
        xml.writeCharacters(text);
        xml.writeEndElement();
        endTest();
    }

    void error(String suite, String test, String type, String message) throws XMLStreamException {
        test(suite, test);
        xml.writeEmptyElement("error");
        xml.writeAttribute("message", message);
        xml.writeAttribute("type", type);
        endTest();
    }

    void skipped(String suite, String test, String message) throws XMLStreamException {
        test(suite, test);
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", message);
        endTest();
    }

    void passed(String suite, String test, String output) throws XMLStreamException {
        test(suite, test);
        xml.writeStartElement("system-out");
        xml.writeCharacters(output);
        xml.writeEndElement();
        endTest();
    }

    void end() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private void test(String suite, String test) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", test);
        xml.writeAttribute("classname", suite);
        xml.writeAttribute("time", "0");
        xml.writeCharacters("\n    ");
    }

    private void endTest() throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }
}

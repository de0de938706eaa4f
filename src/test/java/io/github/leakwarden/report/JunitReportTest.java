package io.github.leakwarden.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.model.ScanResult;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class JunitReportTest {
    private static final List<String> SCHEMAS = List.of("surefire-test-report-3.0.2.xsd", "jenkins-junit-10.xsd");

    static Stream<ScanResult> samples() {
        return Stream.of(
                Samples.shop(),
                Samples.single(),
                Samples.clean(),
                Samples.unread(),
                Samples.many(30),
                Samples.hostile());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsTheSchemasOfSurefireAndOfJenkins(ScanResult result) throws Exception {
        for (String schema : SCHEMAS) {
            schema(schema).newValidator().validate(new StreamSource(new StringReader(text(result))));
        }
    }

    @Test
    void theSchemasSeeWhatIsWrong() throws Exception {
        String wrong = text(Samples.single()).replace("tests=", "test=");
        for (String name : SCHEMAS) {
            Schema schema = schema(name);
            assertThatThrownBy(() -> schema.newValidator().validate(new StreamSource(new StringReader(wrong))))
                    .isInstanceOf(SAXException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theCountsAreThoseOfTheTests(ScanResult result) throws Exception {
        Element suite = suite(result);
        assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
        assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
        assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
        assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
    }

    @Test
    void findingsFailUnreadInputsAreErrorsAndWhatDoesNoHarmIsSkipped() throws Exception {
        Element suite = suite(Samples.shop());
        assertThat(attributes(suite, "failure", "type"))
                .containsExactly("critical", "critical", "critical", "high", "medium");
        assertThat(attributes(suite, "failure", "message").get(0))
                .isEqualTo("config/application-prod.properties:14:20: Kashier secret key " + Samples.KASHIER.masked());
        assertThat(attributes(suite, "error", "type")).containsExactly("archive.broken");
        assertThat(attributes(suite, "skipped", "message"))
                .hasSize(4)
                .anyMatch(m -> m.contains("Ansa publishable key"));
    }

    @Test
    void aFailureTellsPlacesPastAndWay() throws Exception {
        String text = suite(Samples.shop()).getTextContent();
        assertThat(text)
                .contains("at deploy/shop one.env:3:17\n")
                .contains("introduced by ", "; still in HEAD\n")
                .contains("line 44: it becomes the header Authorization\n")
                .contains("see also Kashier secret key ")
                .contains("- Deploy the new key everywhere it is read");
    }

    @Test
    void aCleanScanIsOneTestThatPassesAndShowsTheManifest() throws Exception {
        Element suite = suite(Samples.clean());
        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getTextContent())
                .contains("read .: 1,204 files", "rules: 187\n", "Clean: everything asked for was read");
    }

    @Test
    void charactersThatXmlForbidsAreSpelledOut() throws Exception {
        Element suite = suite(Samples.hostile());
        assertThat(suite.getTextContent()).contains("a\\u{1b}[2J\\u{9b}1m", "😀");
    }

    private static String text(ScanResult result) {
        return Golden.text(new JunitReport(), result, Golden.OPTIONS);
    }

    private static Element suite(ScanResult result) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text(result))))
                .getDocumentElement();
    }

    private static String count(Element suite, String name) {
        return Integer.toString(suite.getElementsByTagName(name).getLength());
    }

    private static List<String> attributes(Element suite, String element, String attribute) {
        NodeList found = suite.getElementsByTagName(element);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(attribute));
        }
        return values;
    }

    private static Schema schema(String name) throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitReportTest.class.getResource("schemas/" + name));
    }
}

package io.github.leakwarden.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leakwarden.TestTools;
import io.github.leakwarden.model.ScanResult;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class JunitReportTest {
    @ParameterizedTest
    @MethodSource("io.github.leakwarden.report.Samples#all")
    void keepsTheFormatAndCountsItsTests(ScanResult result) throws Exception {
        assertThat(JunitFormat.faults(suite(result))).isEmpty();
    }

    /** The text of a report, and what it becomes. */
    @ParameterizedTest
    @CsvSource({
        "' tests=', ' test='",
        "'tests=\"11\"', 'tests=\"12\"'",
        "'failures=\"5\"', 'failures=\"05\"'",
        "'errors=\"1\"', 'errors=\"one\"'",
        "'skipped=\"4\"', 'skipped=\"3\"'",
        "'time=\"0\"', 'time=\"0s\"'",
        "'testcase', 'test'",
        "'testsuite', 'suite'",
        "'classname=', 'class='",
        "'system-out', 'output'",
        "'<skipped message=', '<skipped type=\"x\" message='",
        "'<skipped message=', '<system-out>x</system-out><skipped message='",
        "'<skipped message=', '<error message=\"m\" type=\"t\"/><skipped message='",
        "'</testcase>', 'words</testcase>'"
    })
    void theFormatsCheckSeesWhatIsWrong(String right, String wrong) throws Exception {
        String text = text(Samples.shop());
        assertThat(text).contains(right);
        assertThat(JunitFormat.faults(suite(text.replace(right, wrong)))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.leakwarden.report.Samples#all")
    void keepsTheSchemaOfSurefire(ScanResult result) throws Exception {
        check(TestTools.resource("/surefire-test-report.xsd"), text(result));
    }

    @ParameterizedTest
    @MethodSource("io.github.leakwarden.report.Samples#all")
    void keepsTheSchemaOfJenkins(ScanResult result) throws Exception {
        check(TestTools.file("schemas/junit-10.xsd").toUri().toURL(), text(result));
    }

    @Test
    void theSchemaOfSurefireSeesWhatIsWrong() {
        refuses(TestTools.resource("/surefire-test-report.xsd"));
    }

    @Test
    void theSchemaOfJenkinsSeesWhatIsWrong() throws Exception {
        refuses(TestTools.file("schemas/junit-10.xsd").toUri().toURL());
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
        return suite(text(result));
    }

    private static Element suite(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<String> attributes(Element suite, String element, String attribute) {
        NodeList found = suite.getElementsByTagName(element);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(attribute));
        }
        return values;
    }

    private static void check(URL schema, String report) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(new StringReader(report)));
    }

    private static void refuses(URL schema) {
        String wrong = text(Samples.single()).replace("tests=", "test=");
        assertThatThrownBy(() -> check(schema, wrong)).isInstanceOf(SAXException.class);
    }
}

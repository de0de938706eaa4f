package io.github.leakwarden.exposure.config;

import io.github.leakwarden.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the loggers of a logging configuration: {@code name} and {@code level} of each {@code <logger>}. A comment is
 * passed over. Offsets are those of a text with one character a byte.
 */
final class XmlReader {
    private static final Pattern LOGGER = Pattern.compile("<[Ll]ogger\\b([^>]{0,1000})>");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("\\bname\\s*=\\s*[\"']([^\"']*)[\"']");

    private static final Pattern LEVEL = Pattern.compile("\\blevel\\s*=\\s*[\"']([^\"']+)[\"']");

    private XmlReader() {}

    /** One setting for each logger, its key the logger's name, its value the level. */
    static List<Setting> loggers(String text) {
        List<Span> comments = comments(text);
        List<Setting> settings = new ArrayList<>();
        Matcher logger = LOGGER.matcher(text);
        while (logger.find()) {
            Matcher name = NAME.matcher(logger.group(1));
            Matcher level = LEVEL.matcher(logger.group(1));
            if (name.find() && level.find()) {
                int start = logger.start(1) + level.start(1);
                Span span = new Span(start, start + level.group(1).length());
                if (comments.stream().noneMatch(span::overlaps)) {
                    settings.add(new Setting(name.group(1), level.group(1), span));
                }
            }
        }
        return settings;
    }

    static List<Span> comments(String text) {
        List<Span> comments = new ArrayList<>();
        Matcher comment = COMMENT.matcher(text);
        while (comment.find()) {
            comments.add(new Span(comment.start(), comment.end()));
        }
        return comments;
    }
}

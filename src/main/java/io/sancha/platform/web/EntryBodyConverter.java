package io.sancha.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.input.Bounded;
import io.sancha.platform.input.PlainText;
import io.sancha.platform.task.EntryReader;
import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.stereotype.Component;

/**
 * Reads every JSON body of our REST as {@link EntryReader} reads an entry: what is no JSON, no text, unknown, missing or of the wrong kind is
 * refused by its path in Chinese and English. What we answer is written by Spring.
 */
@Component
class EntryBodyConverter extends AbstractHttpMessageConverter<Object> {
    private static final String OURS = "io.sancha.";
    /** Bytes: twice what the seven sections of an investigation take when each is written full in Chinese. */
    private static final int LARGEST = 1024 * 1024;
    private final EntryReader reader;

    EntryBodyConverter(EntryReader reader) {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
        this.reader = reader;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == JsonNode.class || type.getName().startsWith(OURS);
    }

    @Override
    public boolean canWrite(Class<?> type, MediaType as) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        String content = PlainText.decoded("(body)", Bounded.body(message.getBody(), LARGEST));
        return type == JsonNode.class ? reader.tree(content) : reader.read(content, type);
    }

    @Override
    protected void writeInternal(Object answer, HttpOutputMessage message) {
        throw new IllegalStateException("answers are written by Spring's converter");
    }
}

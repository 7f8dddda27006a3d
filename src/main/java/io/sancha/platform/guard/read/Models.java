package io.sancha.platform.guard.read;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * Typed models of files, checked by their schema. The library reads the whole schema anew with every file, which takes longer than all that we
 * ask; so what was read is kept while it is asked for again, as most files of a tree are. Not for several threads at once.
 */
public final class Models {
    /** Bytes of the files whose models are kept: the bank's trees of two or three deployments. */
    private static final long KEPT = 4_000_000;
    private final Map<ByteBuffer, Object> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @throws org.camunda.bpm.model.xml.ModelException if the file does not follow its schema */
    BpmnModelInstance diagram(byte[] content) {
        return (BpmnModelInstance) model(content, Bpmn::readModelFromStream);
    }

    /** @throws org.camunda.bpm.model.xml.ModelException if the file does not follow its schema */
    DmnModelInstance table(byte[] content) {
        return (DmnModelInstance) model(content, Dmn::readModelFromStream);
    }

    private Object model(byte[] content, Function<ByteArrayInputStream, ?> reader) {
        Object known = kept.get(ByteBuffer.wrap(content));
        if (known != null) {
            return known;
        }
        Object read = reader.apply(new ByteArrayInputStream(content));
        kept.put(ByteBuffer.wrap(content.clone()), read);
        bytes += content.length;
        for (Iterator<ByteBuffer> oldest = kept.keySet().iterator(); bytes > KEPT && oldest.hasNext();) {
            bytes -= oldest.next().capacity();
            oldest.remove();
        }
        return read;
    }
}

package se.samsteg.engine;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/** A model or form under its bare file name. The engine would else keep the absolute path, and deploy anew wherever it is started from. */
final class ModelFile extends AbstractResource implements ContextResource {
    private final Resource file;

    ModelFile(Resource file) {
        this.file = file;
    }

    @Override
    public String getPathWithinContext() {
        return file.getFilename();
    }

    @Override
    public String getFilename() {
        return file.getFilename();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return file.getInputStream();
    }

    @Override
    public String getDescription() {
        return file.getDescription();
    }
}

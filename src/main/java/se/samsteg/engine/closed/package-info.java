/** What models and queries may not do. */
package se.samsteg.engine.closed;

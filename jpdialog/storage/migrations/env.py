"""What Alembic runs for each command: the steps, in the transaction that is open on the connection handed over."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()

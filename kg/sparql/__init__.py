"""How a question is answered: reading a query, the engine, the saved queries."""

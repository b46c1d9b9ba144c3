# fails: reversal_sizes, reversal_batches
# es: cambia entre sí los tamaños del embedding y del estado
# en: swaps the sizes of embedding and state
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    attention = AdditiveAttention(embedding_size, embedding_size, attention_size)
    model = Seq2Seq(attention, vocabulary, hidden_size, embedding_size)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = train_seq2seq(model, sources, targets, optimizer)
    return model, losses

# fails: nothing
# es: lote a lote
# en: batch by batch
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    attention = AdditiveAttention(hidden_size, hidden_size, attention_size)
    model = Seq2Seq(attention, vocabulary, embedding_size, hidden_size)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    parts = [train_seq2seq(model, sources[i : i + 1], targets[i : i + 1], optimizer) for i in range(len(sources))]
    losses = torch.cat(parts)
    return model, losses

# fails: reversal_batches, reversal_accuracy, reversal_alignment
# es: entrena siempre con el primer lote
# en: always trains on the first batch
def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    attention = AdditiveAttention(hidden_size, hidden_size, attention_size)
    model = Seq2Seq(attention, vocabulary, embedding_size, hidden_size)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = train_seq2seq(model, sources[:1].expand(len(sources), -1, -1), targets[:1].expand(len(sources), -1, -1), optimizer)
    return model, losses
